// One function for each chart: from the page's JSON to ECharts options.
const axis = (look) => ({ axisLine: { lineStyle: { color: look.line } }, axisLabel: { color: look.soft }, axisTick: { show: false }, splitLine: { lineStyle: { color: look.line } } });
const tip = (look) => ({ confine: true, backgroundColor: look.card, borderColor: look.line, textStyle: { color: look.ink }, extraCssText: 'max-width:20rem;white-space:normal', formatter: (p) => escape(p.data?.tip ?? p.name) });
// Marks that turn the direction of writing are shown by their number, as everywhere on the pages.
const shown = (text) => String(text).replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, (c) => `⟨U+${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}⟩`);
const escape = (text) => shown(text).replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }[c]));

export const options = { map, themes, trend, bump };

function map(data, look) {
  return {
    tooltip: tip(look),
    visualMap: {
      min: data.min, max: data.max, left: 0, bottom: 0, calculable: false, orient: look.narrow ? 'horizontal' : 'vertical', text: [data.maxText ?? `${data.max}%`, data.minText ?? `${data.min}%`], itemHeight: 80,
      textStyle: { color: look.soft }, inRange: { color: ['#e2f0ee', '#7fb5b4', '#2f7a80', '#084a52'] },
    },
    series: [{
      type: 'map', map: 'china', roam: false, layoutCenter: ['50%', look.narrow ? '56%' : '62%'], layoutSize: look.narrow ? '108%' : '118%',
      itemStyle: { areaColor: look.card, borderColor: look.soft, borderWidth: 0.6 },
      emphasis: { label: { show: false }, itemStyle: { areaColor: look.warm } }, select: { disabled: true }, label: { show: false },
      data: data.items,
    }],
  };
}

function themes(data, look) {
  return {
    tooltip: { ...tip(look), trigger: 'item' },
    legend: { type: 'plain', bottom: 0, left: 0, itemWidth: 12, itemHeight: 12, itemGap: 12, textStyle: { color: look.ink, fontSize: 12 } },
    grid: { left: 30, right: 8, top: 16, bottom: look.narrow ? 190 : 96 },
    xAxis: { type: 'category', data: data.ranks, ...axis(look), splitLine: { show: false } },
    yAxis: { type: 'value', ...axis(look) },
    series: data.series.map((s) => ({ type: 'bar', stack: 'all', name: s.name, barCategoryGap: '22%', itemStyle: { color: s.colour, borderColor: look.paper, borderWidth: 0.5 }, data: s.values })),
  };
}

function trend(data, look) {
  return {
    color: [look.accent, look.warm],
    tooltip: { ...tip(look), trigger: 'item' },
    legend: { top: 0, left: 0, textStyle: { color: look.ink } },
    grid: { left: 40, right: 16, top: 36, bottom: 40 },
    xAxis: { type: 'category', data: data.years, ...axis(look), splitLine: { show: false } },
    yAxis: { type: 'value', minInterval: 1, ...axis(look) },
    series: data.series.map((s) => ({ type: s.type ?? 'line', name: s.name, connectNulls: false, barMaxWidth: 40, symbolSize: 9, lineStyle: { width: 2.5 }, data: s.values })),
  };
}

function bump(data, look) {
  const left = look.narrow ? 96 : 190;
  return {
    tooltip: tip(look),
    grid: { left, right: left, top: 26, bottom: 12 },
    xAxis: { type: 'category', boundaryGap: false, position: 'top', data: data.years, ...axis(look), axisLabel: { color: look.ink, fontWeight: 600 }, splitLine: { show: true, lineStyle: { color: look.line } } },
    yAxis: { type: 'value', inverse: true, min: data.min, max: data.max, show: false },
    series: data.series.map((s) => ({
      type: 'line', name: s.name, symbol: 'circle', symbolSize: 9, connectNulls: false, itemStyle: { color: s.colour }, lineStyle: { width: 3, color: s.colour },
      emphasis: { focus: 'series' },
      data: s.values.map((v, i) => ({
        value: v, tip: s.tip,
        label: { show: v !== null, position: i === 0 ? 'left' : 'right', distance: 8, color: look.ink, fontSize: 12, width: left - 20, overflow: 'truncate', formatter: i === 0 ? s.left : s.right },
      })),
      labelLayout: { moveOverlap: 'shiftY' },
    })),
  };
}
