// One function for each chart: from the page's JSON to ECharts options. The wording of a target is part of its mark.
const grid = (left, look) => ({ left, right: look.narrow ? 16 : 28, top: 28, bottom: 40, containLabel: false });
const axis = (look) => ({ axisLine: { lineStyle: { color: look.line } }, axisLabel: { color: look.soft }, splitLine: { lineStyle: { color: look.line } } });
const tip = (look) => ({ confine: true, backgroundColor: look.paper, borderColor: look.line, textStyle: { color: look.ink }, formatter: (p) => escape(p.data?.tip ?? p.name) });
const escape = (text) => String(text).replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }[c]));

export const options = { map, dots, themes, trend, bars, bump };

function map(data, look) {
  return {
    tooltip: tip(look),
    visualMap: {
      min: data.min, max: data.max, left: 0, bottom: 0, calculable: true, text: [`${data.max}%`, `${data.min}%`],
      textStyle: { color: look.soft }, inRange: { color: ['#e2f0ee', '#6fb7b4', '#084a52'] },
    },
    series: [{
      type: 'map', map: 'china', roam: false, layoutCenter: ['50%', '58%'], layoutSize: look.narrow ? '120%' : '112%',
      itemStyle: { areaColor: 'transparent', borderColor: look.soft, borderWidth: 0.6 },
      emphasis: { label: { show: false }, itemStyle: { areaColor: look.warm } }, select: { disabled: true }, label: { show: false },
      data: data.items,
    }],
  };
}

function dots(data, look) {
  const left = look.narrow ? 84 : 120;
  return {
    tooltip: tip(look),
    grid: { ...grid(left, look), top: 24, bottom: 24 },
    xAxis: { type: 'value', min: data.min, max: data.max, position: 'top', ...axis(look), axisLabel: { color: look.soft, formatter: '{value}%' } },
    yAxis: { type: 'category', data: data.items.map((i) => i.name), inverse: true, ...axis(look), axisLabel: { color: look.ink, fontSize: 12 }, axisTick: { show: false }, splitLine: { show: false } },
    series: [
      { type: 'custom', renderItem: mark(look), data: data.items.map((i, y) => ({ value: [i.low ?? i.high, y, i.high ?? i.low], item: i, tip: i.tip, link: i.link, comparator: i.comparator, name: i.name })), encode: { x: [0, 2], y: 1 } },
      { type: 'scatter', symbol: 'rect', symbolSize: [2, 13], itemStyle: { color: look.soft }, data: data.items.flatMap((i, y) => (i.before == null ? [] : [{ value: [i.before, y], tip: i.tip }])) },
      { type: 'scatter', symbol: 'path://M-4,-4L4,4M-4,4L4,-4', symbolSize: 8, itemStyle: { color: 'none', borderColor: look.warm, borderWidth: 2 }, data: data.items.flatMap((i, y) => (i.outturn == null ? [] : [{ value: [i.outturn, y], tip: i.tip }])) },
    ],
  };
  function mark() {
    return (params, api) => {
      const item = data.items[params.dataIndex];
      const [x, y] = api.coord([api.value(0), api.value(1)]);
      const [x2] = api.coord([api.value(2), api.value(1)]);
      const children = [];
      if (item.comparator === 'range') children.push({ type: 'line', shape: { x1: x, y1: y, x2, y2: y }, style: { stroke: look.accent, lineWidth: 4 } });
      if (item.comparator === 'at-least') {
        children.push({ type: 'polygon', shape: { points: [[x, y - 5], [x + 7, y], [x, y + 5]] }, style: { fill: look.accent } });
        children.push({ type: 'line', shape: { x1: x + 7, y1: y, x2: x + 18, y2: y }, style: { stroke: look.accent, lineWidth: 2 } });
      } else {
        for (const at of item.comparator === 'range' ? [x, x2] : [x]) {
          children.push({ type: 'circle', shape: { cx: at, cy: y, r: 4.6 }, style: { fill: item.comparator === 'about' ? look.paper : look.accent, stroke: look.accent, lineWidth: 2 } });
        }
      }
      return { type: 'group', children };
    };
  }
}

function themes(data, look) {
  return {
    tooltip: { ...tip(look), trigger: 'item' },
    legend: { type: 'scroll', bottom: 0, textStyle: { color: look.ink } },
    grid: { ...grid(36, look), bottom: 56 },
    xAxis: { type: 'category', data: data.ranks, ...axis(look), splitLine: { show: false } },
    yAxis: { type: 'value', ...axis(look) },
    series: data.series.map((s) => ({ type: 'bar', stack: 'all', name: s.name, itemStyle: { color: s.colour }, data: s.values })),
  };
}

function trend(data, look) {
  return {
    color: [look.accent, look.warm],
    tooltip: { ...tip(look), trigger: 'item' },
    legend: { top: 0, textStyle: { color: look.ink } },
    grid: grid(44, look),
    xAxis: { type: 'category', data: data.years, ...axis(look), splitLine: { show: false } },
    yAxis: { type: 'value', minInterval: 1, ...axis(look) },
    series: data.series.map((s) => ({ type: 'line', name: s.name, connectNulls: false, symbolSize: 8, data: s.values })),
  };
}

function bars(data, look) {
  return {
    tooltip: tip(look),
    grid: { ...grid(look.narrow ? 110 : 180, look), top: 8, bottom: 24 },
    xAxis: { type: 'value', minInterval: 1, ...axis(look) },
    yAxis: { type: 'category', inverse: true, data: data.items.map((i) => i.name), ...axis(look), splitLine: { show: false }, axisLabel: { color: look.ink, width: look.narrow ? 100 : 170, overflow: 'truncate' } },
    series: (data.series ?? [{ name: '', key: 'value' }]).map((s, n) => ({
      type: 'bar', name: s.name, itemStyle: { color: n === 0 ? look.accent : look.line }, data: data.items.map((i) => ({ value: i[s.key], tip: i.tip, link: i.link })),
    })),
  };
}

function bump(data, look) {
  return {
    tooltip: tip(look),
    grid: { ...grid(100, look), right: 100 },
    xAxis: { type: 'category', data: data.years, ...axis(look), splitLine: { show: false } },
    yAxis: { type: 'value', inverse: true, min: 1, minInterval: 1, ...axis(look) },
    series: data.series.map((s) => ({
      type: 'line', name: s.name, data: s.values.map((v) => ({ value: v, tip: s.tip })), itemStyle: { color: s.colour }, lineStyle: { width: 3, color: s.colour }, symbolSize: 9,
      endLabel: { show: true, formatter: '{a}', color: look.ink },
    })),
  };
}
