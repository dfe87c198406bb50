() => {
  // What a reader would see as broken: a page wider than the window, text cut by its box, text upon text.
  const problems = [];
  const root = document.documentElement;
  if (root.scrollWidth > innerWidth + 1) {
    const wide = [...document.querySelectorAll('body *')].filter((e) => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.scroll,.plot,.picker,nav,.hidden,.skip'));
    problems.push(`page is ${root.scrollWidth - innerWidth}px too wide: ${wide.slice(0, 3).map((e) => `${e.tagName}.${e.className}`).join(', ')}`);
  }
  const hidden = (e) => e.closest('.hidden,.skip,aside,svg,script,style,option,datalist,.scroll,.plot,.picker,header nav,details:not([open])');
  for (const e of document.querySelectorAll('main *, header *, footer *')) {
    const style = getComputedStyle(e);
    if (hidden(e) || e.children.length > 0 || !e.textContent.trim() || style.overflowX === 'visible') continue;
    if (e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 0) problems.push(`cut: ${e.tagName} "${e.textContent.trim().slice(0, 30)}"`);
  }
  const rects = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node && rects.length < 2500; node = walker.nextNode()) {
    if (!node.textContent.trim() || hidden(node.parentElement)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const r of range.getClientRects()) if (r.width > 1 && r.height > 1) rects.push({ r, node });
  }
  rects.sort((a, b) => a.r.top - b.r.top);
  for (let i = 0; i < rects.length; i++) {
    for (let j = i + 1; j < rects.length && rects[j].r.top < rects[i].r.bottom; j++) {
      const [a, b] = [rects[i].r, rects[j].r];
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      // Line boxes of one paragraph touch; only glyphs that really lie upon each other count.
      if (rects[i].node !== rects[j].node && across > 3 && down > Math.min(a.height, b.height) * 0.55) {
        problems.push(`overlap: "${rects[i].node.textContent.trim().slice(0, 20)}" and "${rects[j].node.textContent.trim().slice(0, 20)}"`);
      }
    }
  }
  return problems.slice(0, 6);
}
