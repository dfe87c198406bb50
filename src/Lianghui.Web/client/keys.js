// "/" goes to the search box, as in most documentation sites; Escape leaves it.
export function bindKeys() {
  document.addEventListener('keydown', (event) => {
    const search = document.querySelector('input[type=search]');
    const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement?.tagName ?? '');
    if (event.key === '/' && !typing && search) {
      event.preventDefault();
      search.focus();
    } else if (event.key === 'Escape' && document.activeElement === search) {
      search.blur();
    }
  });
}
