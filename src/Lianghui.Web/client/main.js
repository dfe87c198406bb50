// Draws each <figure data-chart> from the JSON beside it. Without this script the tables and text say the same.
import { drawAll } from './charts.js';
import { bindKeys } from './keys.js';
import { addSaveButtons, saveDrawing } from './save.js';
import { bindForms } from './forms.js';
import { bindCorrections } from './corrections.js';

const start = () => {
  bindKeys();
  bindForms();
  bindCorrections();
  drawAll(document);
  requestAnimationFrame(() => performance.mark('charts-drawn'));
  for (const figure of document.querySelectorAll('figure[data-drawing]')) addSaveButtons(figure, figure.dataset, (kind) => saveDrawing(figure, kind));
};
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
else start();
