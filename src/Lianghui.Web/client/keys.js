// "/" goes to the search box, as in most documentation sites; Escape leaves a box and closes what was opened.
const typing = () => /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement?.tagName ?? '');

export function bindKeys() {
  const marks = [...document.querySelectorAll('.reader article mark[id], .reader article mark.here')];
  for (const hint of document.querySelectorAll('.byscript')) hint.hidden = marks.length === 0;
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const search = document.querySelector('header input[type=search]');
    if (event.key === '/' && !typing() && search) {
      event.preventDefault();
      search.focus();
    } else if (event.key === 'Escape') {
      leave(document.activeElement);
    } else if ((event.key === 'ArrowRight' || event.key === 'ArrowLeft') && !typing() && marks.length > 0 && !document.activeElement?.closest('.scroll')) {
      event.preventDefault();
      walk(marks, event.key === 'ArrowRight' ? 1 : -1);
    }
  });
}

function leave(element) {
  const open = element?.closest('details[open]');
  if (typing()) element.blur();
  else if (open) {
    open.open = false;
    open.querySelector('summary').focus();
  }
}

// From the mark that has the focus, else from the one that the address names, else from the first in sight.
function walk(marks, step) {
  const at = marks.indexOf(document.activeElement);
  const here = marks.findIndex((m) => m.classList.contains('here'));
  const seen = marks.findIndex((m) => m.getBoundingClientRect().top >= 0);
  const next = at >= 0 ? at + step : here >= 0 ? here + step : Math.max(0, seen - (step < 0 ? 1 : 0));
  const mark = marks[Math.min(Math.max(next, 0), marks.length - 1)];
  mark.tabIndex = -1;
  mark.focus({ preventScroll: true });
  mark.scrollIntoView({ block: 'center' });
}
