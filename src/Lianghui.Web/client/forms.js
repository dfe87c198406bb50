// A slider shows its page at once; a citation is copied by a click. Both work without this script by a button and by hand.
export function bindForms() {
  for (const slider of document.querySelectorAll('form[data-auto] input[type=range]')) {
    const shown = slider.form.querySelector('output');
    slider.addEventListener('input', () => { if (shown) shown.textContent = slider.value; });
    slider.addEventListener('change', () => slider.form.requestSubmit());
  }
  for (const block of document.querySelectorAll('.cite pre')) {
    if (!navigator.clipboard) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'quiet';
    button.textContent = block.dataset.copy;
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(block.textContent);
      button.textContent = block.dataset.copied;
    });
    block.after(button);
  }
}
