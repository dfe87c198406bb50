// Each chart can be kept as SVG or PNG with title, source, n and day on it, ready for a slide.
const Lines = 46;
const Drawn = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'font-size', 'font-family', 'font-weight', 'opacity', 'text-anchor'];

export function addSaveButtons(figure, words, save) {
  const bar = document.createElement('p');
  bar.className = 'save';
  for (const kind of ['svg', 'png']) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'quiet';
    button.textContent = `${words.save ?? 'Save'} ${kind.toUpperCase()}`;
    button.addEventListener('click', () => save(kind));
    bar.append(button);
  }
  figure.append(bar);
}

// A drawing that the server made takes its looks from the style sheet, which the file does not have: they are written into it.
export function saveDrawing(figure, kind) {
  const svg = [...figure.querySelectorAll('.plot > svg')].find((s) => s.clientWidth > 0) ?? figure.querySelector('svg');
  const copy = svg.cloneNode(true);
  const [from, to] = [svg.querySelectorAll('*'), copy.querySelectorAll('*')];
  from.forEach((element, i) => {
    const style = getComputedStyle(element);
    for (const name of Drawn) to[i].style?.setProperty(name, style.getPropertyValue(name));
  });
  const box = svg.viewBox.baseVal;
  copy.setAttribute('width', box.width);
  copy.setAttribute('height', box.height);
  saveMarkup(new XMLSerializer().serializeToString(copy), box.width, box.height, figure.dataset, kind);
}

export async function saveMarkup(svg, width, height, words, kind) {
  const whole = framed(svg, width, height, words);
  const blob = new Blob([whole], { type: 'image/svg+xml' });
  const file = kind === 'svg' ? blob : await rasterise(whole, width, height + Lines);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = `lianghui-${words.chart ?? words.drawing}.${kind}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

function framed(svg, width, height, words) {
  const style = getComputedStyle(document.documentElement);
  const [ink, soft, paper] = ['--ink', '--soft', '--paper'].map((n) => style.getPropertyValue(n).trim());
  const text = (line, y, size, fill, weight) => `<text x="8" y="${y}" font-family="sans-serif" font-size="${size}" font-weight="${weight}" fill="${fill}">${escape(line ?? '')}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height + Lines}" viewBox="0 0 ${width} ${height + Lines}">`
    + `<rect width="100%" height="100%" fill="${paper}"/>${text(words.label, 17, 12, ink, 600)}<g transform="translate(0 24)">${svg}</g>${text(words.source, height + 40, 10.5, soft, 400)}</svg>`;
}

const escape = (text) => text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }[c]));

async function rasterise(svg, width, height) {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * 2;
  canvas.height = height * 2;
  const context = canvas.getContext('2d');
  context.scale(2, 2);
  context.drawImage(image, 0, 0);
  return new Promise((done) => canvas.toBlob(done, 'image/png'));
}
