// <script src="https://coach.example.com/widget.js" defer></script> puts the coach behind a button on any page.
//   data-label  what stands on the button (default: Salary coach)
//   data-side   left or right (default)
// The page's origin must stand in the service's WebChat:AllowedOrigins. Nothing is loaded before the button is pressed, nothing from elsewhere.
(() => {
  'use strict';

  const script = document.currentScript;
  if (!script || document.querySelector('[data-coachbot]')) return;
  const address = new URL('embed', script.src);
  const label = script.dataset.label || 'Salary coach';
  const left = script.dataset.side === 'left';
  const patience = 10000;

  const host = document.createElement('section');
  host.dataset.coachbot = '';
  host.setAttribute('aria-label', label);
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    :host { all: initial; color-scheme: light dark; }
    * { box-sizing: border-box; }
    [hidden] { display: none !important; }
    button { font: 600 15px/1.2 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; cursor: pointer; }
    button:focus-visible { outline: 3px solid #0b6b4f; outline-offset: 3px; box-shadow: 0 0 0 3px #fff; }
    .launch {
      position: fixed; ${left ? 'left' : 'right'}: max(20px, env(safe-area-inset-${left ? 'left' : 'right'})); bottom: max(20px, env(safe-area-inset-bottom)); z-index: 2147483000;
      display: inline-flex; align-items: center; gap: 10px; min-height: 52px; padding: 0 20px 0 16px; border: 0; border-radius: 26px;
      background: #0b6b4f; color: #fff; box-shadow: 0 6px 20px rgb(0 0 0 / 25%);
    }
    .launch:hover { background: #095840; }
    .launch svg { width: 24px; height: 24px; fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }
    .panel {
      position: fixed; ${left ? 'left' : 'right'}: 20px; bottom: 84px; z-index: 2147483001; width: min(420px, calc(100vw - 40px)); height: min(700px, calc(100dvh - 104px));
      border: 1px solid #d9dfd8; border-radius: 18px; overflow: hidden; background: #f3f5f1; color: #17211c; box-shadow: 0 14px 48px rgb(0 0 0 / 30%);
    }
    iframe { display: block; width: 100%; height: 100%; border: 0; }
    .trouble { position: absolute; inset: 0; display: flex; flex-direction: column; justify-content: center; gap: 16px; padding: 28px; background: inherit; font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
    .trouble p { margin: 0; }
    .trouble button { align-self: flex-start; padding: 10px 16px; border: 1px solid currentColor; border-radius: 10px; background: transparent; color: inherit; }
    @media (prefers-color-scheme: dark) {
      .panel { background: #0f1412; color: #e8eee9; border-color: #2c3831; }
      .launch { background: #52cda0; color: #06231a; }
      .launch:hover { background: #79dcb8; }
      button:focus-visible { outline-color: #52cda0; box-shadow: 0 0 0 3px #06231a; }
    }
    @media (max-width: 560px) {
      .panel { inset: 0; width: 100%; height: 100dvh; border: 0; border-radius: 0; }
    }
    @media print { .launch, .panel { display: none; } }
  `);
  root.adoptedStyleSheets = [sheet];

  const make = (tag, props, ...children) => {
    const element = Object.assign(document.createElement(tag), props);
    element.append(...children);
    return element;
  };
  const icon = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  icon.setAttribute('viewBox', '0 0 24 24');
  icon.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', 'M5 4h14a3 3 0 0 1 3 3v8a3 3 0 0 1-3 3h-8l-5 4v-4H5a3 3 0 0 1-3-3V7a3 3 0 0 1 3-3zM7 14l3.5-3.5 3 2L17 8');
  icon.append(path);
  const launch = make('button', { type: 'button', className: 'launch' }, icon, label);
  launch.setAttribute('aria-expanded', 'false');
  launch.setAttribute('aria-controls', 'panel');
  launch.setAttribute('aria-haspopup', 'dialog');
  const panel = make('div', { id: 'panel', className: 'panel', hidden: true });
  panel.setAttribute('role', 'dialog');
  panel.setAttribute('aria-label', label);
  root.append(launch, panel);

  let frame = null;

  function open() {
    panel.hidden = false;
    launch.setAttribute('aria-expanded', 'true');
    if (!frame) load();
    frame?.focus();
  }

  function close() {
    panel.hidden = true;
    launch.setAttribute('aria-expanded', 'false');
    launch.focus();
  }

  function load() {
    frame = make('iframe', { src: address.href, title: label });
    panel.replaceChildren(frame);
    frame.timer = setTimeout(fail, patience);
  }

  // A refused frame tells nobody; that nothing was heard from it is the sign.
  function fail() {
    frame = null;
    const retry = make('button', { type: 'button', textContent: 'Try again', onclick: () => { load(); frame.focus(); } });
    const shut = make('button', { type: 'button', textContent: 'Close', onclick: close });
    const words = make('p', { textContent: 'The coach cannot be shown here just now. Either it cannot be reached, or this page is not among those it may be shown on.' });
    words.setAttribute('role', 'alert');
    panel.replaceChildren(make('div', { className: 'trouble' }, words, retry, shut));
    if (!panel.hidden) retry.focus();
  }

  addEventListener('message', event => {
    if (!frame || event.source !== frame.contentWindow || event.origin !== address.origin) return;
    if (event.data?.coachbot === 'ready') clearTimeout(frame.timer);
    if (event.data?.coachbot === 'close') close();
  });
  root.addEventListener('keydown', event => { if (event.key === 'Escape' && !panel.hidden) close(); });
  launch.addEventListener('click', () => panel.hidden ? open() : close());

  if (document.body) document.body.append(host);
  else addEventListener('DOMContentLoaded', () => document.body.append(host));
})();
