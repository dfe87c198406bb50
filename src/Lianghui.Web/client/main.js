// Draws each <figure data-chart> from the JSON beside it. Without this script the tables and text say the same.
import { drawAll } from './charts.js';
import { bindKeys } from './keys.js';

bindKeys();
const draw = () => drawAll(document);
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', draw);
else draw();
