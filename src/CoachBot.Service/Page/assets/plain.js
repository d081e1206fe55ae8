// The chat for where the chat client is not installed: a form and a list, speaking the same protocol by polling.
window.plainChat = (root, api, grant, missing) => {
  'use strict';

  const make = (tag, props = {}, ...children) => {
    const element = Object.assign(document.createElement(tag), props);
    element.append(...children);
    return element;
  };
  const box = make('textarea', { rows: 2, placeholder: 'Type the offer or your question' });
  box.setAttribute('aria-label', 'Your message');
  const form = make('form', {}, box, make('button', { type: 'submit', textContent: 'Send' }));
  const list = make('ol');
  list.setAttribute('aria-live', 'polite');
  const asks = make('div', { className: 'asks' });
  const plain = make('div', { className: 'plain' });
  if (missing) {
    plain.append(make('p', {
      className: 'missing',
      textContent: 'This is the plain chat. For the full one the server needs the chat client: install Node.js with npm, then build again (dotnet build) and restart.'
    }));
  }
  plain.append(list, asks, form);
  root.replaceChildren(plain);

  let token = grant.token;
  let watermark = '';
  const call = (path, options = {}) => fetch(`${api}${path}`, {
    ...options, headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  });
  const here = `/conversations/${grant.conversationId}`;

  // Bold, lists, quotes: all an answer uses. Text goes in as text, never as markup.
  const readable = text => text.replaceAll('&lt;', '<').replaceAll('\\[', '[');
  const inline = text => text.split('**').map((part, i) => i % 2 ? make('strong', { textContent: readable(part) }) : readable(part));
  const block = text => {
    const lines = text.split('\n');
    const quoted = lines.every(line => line.startsWith('>'));
    const body = make('p');
    lines.forEach((line, i) => {
      const said = quoted ? line.replace(/^>\s?/, '') : line.replace(/^\s*[-*]\s+/, '\u2022 ');
      body.append(...(i ? [make('br')] : []), ...inline(said));
    });
    return quoted ? make('blockquote', {}, body) : body;
  };

  function show(activity) {
    if (activity.type !== 'message') return;
    const mine = activity.from.role === 'user';
    const item = make('li', { className: mine ? 'said me' : 'said' });
    if (activity.attachments?.some(file => file.contentType.endsWith('card.adaptive'))) item.append('The form needs the full chat. Please type the offer in your own words.');
    else item.append(...(mine ? [activity.text] : activity.text.replace(/ +\n/g, '\n').split(/\n{2,}/).map(block)));
    for (const file of activity.attachments ?? []) {
      if (file.contentType === 'image/svg+xml' && file.contentUrl.startsWith('data:')) item.append(make('img', { src: file.contentUrl, alt: file.name }));
    }
    if (item.childNodes.length === 0) return;
    list.append(item);
    asks.replaceChildren(...(activity.suggestedActions?.actions ?? []).map(action =>
      make('button', { type: 'button', textContent: action.title, onclick: () => send(action.value) })));
    list.scrollTop = list.scrollHeight;
  }

  async function poll() {
    try {
      const response = await call(`${here}/activities?watermark=${watermark}`);
      if (response.ok) {
        const set = await response.json();
        watermark = set.watermark;
        set.activities.forEach(show);
      } else if (response.status === 403) {
        location.reload();
        return;
      }
    } catch {
      // Offline: the next round tries again.
    }
    setTimeout(poll, 700);
  }

  async function send(text) {
    if (!text.trim()) return;
    const activity = { type: 'message', text, channelData: { clientActivityID: `${Date.now().toString(36)}${Math.random().toString(36).slice(2)}` }, localTimezone: Intl.DateTimeFormat().resolvedOptions().timeZone };
    const response = await call(`${here}/activities`, { method: 'POST', body: JSON.stringify(activity) }).catch(() => null);
    if (!response?.ok) {
      list.append(make('li', { className: 'said', textContent: 'That was not sent. Please try again.' }));
      box.value = text;
    }
  }

  async function renew() {
    const response = await call('/tokens/refresh', { method: 'POST' }).catch(() => null);
    if (response?.ok) token = (await response.json()).token;
  }

  form.addEventListener('submit', event => {
    event.preventDefault();
    const text = box.value;
    box.value = '';
    send(text);
  });
  box.addEventListener('keydown', event => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      form.requestSubmit();
    }
  });
  setInterval(renew, 10 * 60 * 1000);
  (grant.resumed ? Promise.resolve() : call('/conversations', { method: 'POST', body: '{}' })).then(poll, poll);
  box.focus();
};
