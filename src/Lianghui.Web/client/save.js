// Each chart can be kept as SVG or PNG with its source line on it, ready for a slide.
export function addSaveButtons(figure, chart, data) {
  const bar = document.createElement('p');
  bar.className = 'save';
  for (const kind of ['svg', 'png']) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = kind.toUpperCase();
    button.title = `${data.saveLabel ?? 'Save'} ${kind.toUpperCase()}`;
    button.addEventListener('click', () => save(figure, chart, data, kind));
    bar.append(button);
  }
  figure.append(bar);
}

async function save(figure, chart, data, kind) {
  const svg = withSource(chart.renderToSVGString(), chart.getWidth(), chart.getHeight(), data.sourceLine ?? '');
  const blob = new Blob([svg], { type: 'image/svg+xml' });
  const file = kind === 'svg' ? blob : await rasterise(blob, chart.getWidth(), chart.getHeight() + 24);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = `lianghui-${figure.dataset.chart}.${kind}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

function withSource(svg, width, height, line) {
  const text = line.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return svg
    .replace(/<svg([^>]*)height="[^"]*"([^>]*)viewBox="[^"]*"/, `<svg$1height="${height + 24}"$2viewBox="0 0 ${width} ${height + 24}"`)
    .replace('</svg>', `<text x="8" y="${height + 16}" font-size="11" fill="#666">${text}</text></svg>`);
}

async function rasterise(blob, width, height) {
  const image = new Image();
  const url = URL.createObjectURL(blob);
  image.src = url;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * 2;
  canvas.height = height * 2;
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(2, 2);
  context.drawImage(image, 0, 0);
  URL.revokeObjectURL(url);
  return new Promise((done) => canvas.toBlob(done, 'image/png'));
}
