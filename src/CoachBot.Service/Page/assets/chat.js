// The page: takes a token, shows the chat client, keeps the conversation over a reload, clears and deletes.
(() => {
  'use strict';

  const nonce = document.currentScript.nonce;
  const api = `${location.origin}/directline/v3/directline`;
  const kept = 'coachbot.conversation';
  const news = 'coachbot.notice';
  const byId = id => document.getElementById(id);
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const embedded = document.documentElement.dataset.place === 'embedded' && parent !== window;

  // The storage of this tab; a browser may refuse it to a page in a frame, then the conversation lasts until the page goes.
  const shelf = (() => {
    try {
      sessionStorage.getItem('coachbot');
      return sessionStorage;
    } catch {
      const kept = new Map();
      return { getItem: name => kept.get(name) ?? null, setItem: (name, text) => kept.set(name, text), removeItem: name => kept.delete(name) };
    }
  })();

  // Kept for this tab only: pay figures are nobody else's business on a shared computer.
  const session = {
    read: () => JSON.parse(shelf.getItem(kept) || 'null'),
    keep: grant => shelf.setItem(kept, JSON.stringify({ conversationId: grant.conversationId, resume: grant.resume })),
    drop: () => shelf.removeItem(kept)
  };

  const notice = text => {
    byId('notice').textContent = text;
    byId('notice').hidden = !text;
  };

  async function ask(body) {
    const response = await fetch(`${api}/tokens/generate`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body)
    });
    return response.ok ? response.json() : Promise.reject(Object.assign(new Error('no token'), { status: response.status }));
  }

  // The old conversation where there is one, else a new one.
  async function enter() {
    const old = session.read();
    if (old) {
      try {
        return { ...await ask({ resume: old.resume }), resumed: true };
      } catch (problem) {
        if (problem.status !== 401) throw problem;
        session.drop();
      }
    }
    const grant = await ask({});
    return { ...grant, resumed: false };
  }

  const colours = {
    light: { ground: '#f3f5f1', surface: '#ffffff', ink: '#17211c', muted: '#56645c', line: '#d9dfd8', accent: '#0b6b4f', mine: '#0b6b4f', onMine: '#ffffff' },
    dark: { ground: '#0f1412', surface: '#18201c', ink: '#e8eee9', muted: '#9fb0a6', line: '#2c3831', accent: '#52cda0', mine: '#1c5642', onMine: '#f0fff8' }
  };

  function style() {
    const c = dark.matches ? colours.dark : colours.light;
    return {
      primaryFont: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif',
      backgroundColor: c.ground, accent: c.accent, subtle: c.muted, timestampColor: c.muted,
      bubbleBackground: c.surface, bubbleTextColor: c.ink, bubbleBorderColor: c.line, bubbleBorderRadius: 14,
      bubbleFromUserBackground: c.mine, bubbleFromUserTextColor: c.onMine, bubbleFromUserBorderColor: c.mine, bubbleFromUserBorderRadius: 14,
      bubbleMaxWidth: 620, bubbleMinHeight: 0,
      sendBoxBackground: c.surface, sendBoxTextColor: c.ink, sendBoxPlaceholderColor: c.muted, ...Object.fromEntries(['Top', 'Right', 'Bottom', 'Left'].map(side => [`sendBoxBorder${side}`, `solid 1px ${c.line}`])),
      sendBoxButtonColor: c.accent, sendBoxButtonColorOnHover: c.ink, sendBoxButtonColorOnFocus: c.ink, sendBoxButtonColorOnActive: c.ink,
      sendBoxButtonShadeColorOnHover: c.line, sendBoxButtonShadeColorOnFocus: c.line, sendBoxButtonShadeColorOnActive: c.line,
      sendBoxHeight: 52, sendBoxTextWrap: true, hideUploadButton: false, uploadAccept: '.docx,.pdf,.txt,.md,.eml', uploadMultiple: false,
      suggestedActionLayout: 'flow', suggestedActionBackgroundColor: c.surface, suggestedActionTextColor: c.accent, suggestedActionBorderColor: c.accent,
      suggestedActionBackgroundColorOnHover: c.line, suggestedActionBackgroundColorOnActive: c.line, suggestedActionBackgroundColorOnFocus: c.line,
      suggestedActionTextColorOnHover: c.ink, suggestedActionTextColorOnActive: c.ink, suggestedActionTextColorOnFocus: c.ink,
      suggestedActionBorderRadius: 10, suggestedActionHeight: 38,
      transcriptActivityVisualKeyboardIndicatorColor: c.accent, transcriptVisualKeyboardIndicatorColor: c.accent,
      newMessagesButtonBackground: c.accent, notificationText: c.ink
    };
  }

  let polling = false;

  function show(entry) {
    const stage = document.createElement('div');
    stage.className = 'stage';
    byId('chat').replaceChildren(stage);
    const store = WebChat.createStore();
    let directLine = connect(entry);

    const draw = () => WebChat.renderWebChat({
      directLine, store, nonce, styleOptions: style(), locale: 'en-US',
      overrideLocalizedStrings: { TEXT_INPUT_PLACEHOLDER: innerWidth < 480 ? 'Offer or question' : 'Type the offer or your question' }
    }, stage);

    function connect(grant) {
      const line = WebChat.createDirectLine({
        token: grant.token, domain: api,
        webSocket: !polling,
        ...(grant.resumed ? { conversationId: grant.conversationId, watermark: '0' } : {})
      });
      // A line that was replaced says that it ended; only the present one is missed.
      line.connectionStatus$.subscribe(status => { if (status >= 3 && line === directLine) again(); });
      return line;
    }

    // Some networks let pages through and no sockets: where nothing has come although the service is there, the chat asks every second instead.
    async function watch() {
      if (polling || store.getState().activities.some(a => a.from?.role === 'bot') || !navigator.onLine) return;
      if (!(await fetch('/health/live').catch(() => null))?.ok) return;
      polling = true;
      again();
    }
    setTimeout(watch, 6000);

    // The token ran out, e.g. while the computer slept: the same conversation with a new one.
    let pause = 0;
    function again() {
      clearTimeout(again.timer);
      again.timer = setTimeout(async () => {
        try {
          const grant = await enter();
          session.keep(grant);
          directLine = connect(grant);
          notice('');
          pause = 0;
          draw();
        } catch {
          pause = Math.min(30000, Math.max(1000, pause * 2));
          notice('No connection. Trying again ...');
          again();
        }
      }, pause);
    }

    dark.addEventListener('change', draw);
    draw();
    stage.querySelector('[data-id="webchat-sendbox-input"]')?.focus();
  }

  async function forget() {
    const sure = byId('sure');
    sure.returnValue = 'no';
    sure.showModal();
    await new Promise(done => sure.addEventListener('close', done, { once: true }));
    const old = session.read();
    if (sure.returnValue !== 'yes' || !old) return;
    try {
      const grant = await ask({ resume: old.resume });
      const response = await fetch(`${api}/conversations/${grant.conversationId}`, { method: 'DELETE', headers: { authorization: `Bearer ${grant.token}` } });
      if (!response.ok) throw new Error('refused');
    } catch {
      notice('That did not work: nothing was deleted. Please try again.');
      return;
    }
    session.drop();
    shelf.setItem(news, 'Deleted. Nothing of that conversation is kept here any more.');
    location.reload();
  }

  addEventListener('offline', () => notice('You are offline. The conversation goes on when the connection is back.'));
  addEventListener('online', () => notice(''));

  if (embedded) {
    // To the page around: that the chat is here, and that it should be closed. Nothing of the conversation leaves this frame.
    const tell = what => parent.postMessage({ coachbot: what }, '*');
    byId('close').hidden = false;
    byId('close').addEventListener('click', () => tell('close'));
    addEventListener('keydown', event => { if (event.key === 'Escape' && !byId('sure').open && !byId('page').open) tell('close'); });
    tell('ready');
  }

  // The one page is made by the service; only its body is shown, under this page's own styles.
  async function brief(shareable) {
    const old = session.read();
    if (!old) return;
    try {
      const grant = await ask({ resume: old.resume });
      const response = await fetch(`${api}/conversations/${grant.conversationId}/brief?shareable=${shareable}`, { headers: { authorization: `Bearer ${grant.token}` } });
      if (!response.ok) throw new Error('refused');
      // Its own styles are for the page alone; this page's policy would refuse them.
      const text = (await response.text()).replace(/<style[\s\S]*?<\/style>/g, '');
      const page = new DOMParser().parseFromString(text, 'text/html');
      byId('page-text').replaceChildren(...page.body.childNodes);
      byId('page-share').setAttribute('aria-pressed', shareable);
      if (!byId('page').open) byId('page').showModal();
    } catch {
      notice('The brief could not be made. Please try again.');
    }
  }

  byId('brief').addEventListener('click', () => brief(false));
  byId('page-share').addEventListener('click', event => brief(event.currentTarget.getAttribute('aria-pressed') !== 'true'));
  byId('page-print').addEventListener('click', () => print());
  byId('page-close').addEventListener('click', () => byId('page').close());
  byId('forget').addEventListener('click', forget);
  byId('clear').addEventListener('click', () => { session.drop(); location.reload(); });

  async function start() {
    notice(shelf.getItem(news) || '');
    shelf.removeItem(news);
    try {
      const entry = await enter();
      session.keep(entry);
      if (window.WebChat) show(entry);
      else window.plainChat(byId('chat'), api, entry, document.documentElement.dataset.webchat === 'missing');
    } catch (problem) {
      notice(problem.status === 429 ? 'Many conversations have begun from here just now. Please wait a minute and reload.' : 'The coach cannot be reached. Please reload in a moment.');
    }
  }

  start();
})();
