// Each chart can be kept as SVG or PNG with title, source, n and day on it, ready for a slide.
const Title = { size: 12, weight: 600, height: 16 };
const Source = { size: 10.5, weight: 400, height: 14 };
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
  const blob = new Blob([whole.markup], { type: 'image/svg+xml' });
  const file = kind === 'svg' ? blob : await rasterise(whole.markup, width, whole.height);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = `lianghui-${words.chart ?? words.drawing}.${kind}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

// The title above the drawing and the source below it, each on as many lines as it needs.
function framed(svg, width, drawn, words) {
  const style = getComputedStyle(document.documentElement);
  const [ink, soft, paper] = ['--ink', '--soft', '--paper'].map((n) => style.getPropertyValue(n).trim());
  const [title, source] = [lines(words.label ?? '', width - 16, Title), lines(words.source ?? '', width - 16, Source)];
  const above = title.length * Title.height + 8;
  const height = above + drawn + source.length * Source.height + 10;
  const text = (kind, fill, from) => (line, i) => `<text x="8" y="${from + i * kind.height}" font-family="sans-serif" font-size="${kind.size}" font-weight="${kind.weight}" fill="${fill}">${escape(line)}</text>`;
  const markup = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`
    + `<rect width="100%" height="100%" fill="${paper}"/>${title.map(text(Title, ink, 17)).join('')}<g transform="translate(0 ${above})">${svg}</g>`
    + `${source.map(text(Source, soft, above + drawn + 14)).join('')}</svg>`;
  return { markup, height };
}

// A line breaks between words, and between Chinese characters.
function lines(words, width, kind) {
  const context = document.createElement('canvas').getContext('2d');
  context.font = `${kind.weight} ${kind.size}px sans-serif`;
  const found = [''];
  for (const piece of words.match(/[\u2e80-\uffef]|[^\u2e80-\uffef\s]+\s*|\s+/g) ?? []) {
    const longer = found[found.length - 1] + piece;
    if (found[found.length - 1] && context.measureText(longer.trimEnd()).width > width) found.push(piece.trimStart());
    else found[found.length - 1] = longer;
  }
  return found;
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
