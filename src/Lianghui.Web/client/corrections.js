// Sends an opinion on a fact; the key goes into the request's head and is kept nowhere.
export function bindCorrections() {
  for (const form of document.querySelectorAll('form[data-correction]')) {
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      const value = (name) => form.elements[name].value.trim();
      const set = Object.fromEntries(value('set').split(/\s+/).filter(Boolean).map((part) => [part.split('=')[0], part.slice(part.indexOf('=') + 1)]));
      const status = form.querySelector('[role=status]');
      const answer = await fetch('/api/v1/corrections', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${form.querySelector('#key').value}` },
        body: JSON.stringify({ fact: value('fact'), action: value('action'), set, by: value('by'), reason: value('reason') }),
      }).catch(() => null);
      const body = await answer?.json().catch(() => null);
      status.textContent = answer?.ok ? form.dataset.done : body?.detail ?? form.dataset.needs;
      if (answer?.ok) location.reload();
    });
  }
}
