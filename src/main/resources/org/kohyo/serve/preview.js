// Keeps a previewed page up to date. It is served by the preview alone and never published.
(() => {
  'use strict';
  const bar = document.getElementById('kohyo-preview');
  if (!bar) {
    return;
  }
  const KEY = 'kohyo-preview';
  const RETRY = 3000;
  let source = null;
  let stamp = bar.dataset.stamp.split('.');

  const status = () => bar.querySelector('[role="status"]');
  const details = () => bar.querySelector('details');

  // A live region is read out when it changes, not when it comes with the page.
  const say = (text) => {
    status().textContent = '';
    setTimeout(() => { status().textContent = text; }, 150);
  };

  const focused = () => {
    const at = document.activeElement;
    return at && bar.contains(at) ? at.tagName : '';
  };

  const restore = (open, focus) => {
    if (open && details()) {
      details().open = true;
    }
    const target = focus ? bar.querySelector(focus.toLowerCase()) : null;
    if (target) {
      target.focus({ preventScroll: true });
    }
  };

  const isOpen = () => Boolean(details() && details().open);

  const reload = () => {
    sessionStorage.setItem(KEY, JSON.stringify({ open: isOpen(), focus: focused() }));
    location.reload();
  };

  const refresh = async () => {
    const query = '?page=' + encodeURIComponent(location.pathname);
    const answer = await fetch('/_kohyo/bar' + query, { cache: 'no-store' });
    const text = await answer.text();
    const fresh = new DOMParser().parseFromString(text, 'text/html').getElementById('kohyo-preview');
    if (!answer.ok || !fresh) {
      return;
    }
    const open = isOpen();
    const focus = focused();
    bar.className = fresh.className;
    bar.querySelector('.rest').replaceChildren(...fresh.querySelector('.rest').childNodes);
    restore(open, focus);
    say(fresh.querySelector('[role="status"]').textContent);
  };

  const told = (event) => {
    const now = event.data.split('.');
    const [session, pages, builds] = stamp;
    const every = bar.dataset.scope === 'builds';
    if (now[0] !== session || now[1] !== pages || (every && now[2] !== builds)) {
      reload();
    } else if (now[2] !== builds || bar.dataset.lost) {
      stamp = now;
      delete bar.dataset.lost;
      refresh().catch(() => {});
    }
  };

  const listen = () => {
    if (source || document.hidden) {
      return;
    }
    source = new EventSource('/_kohyo/events');
    source.addEventListener('state', told);
    source.addEventListener('error', () => {
      if (!bar.dataset.lost) {
        bar.dataset.lost = 'lost';
        bar.classList.add('lost');
        status().textContent = bar.dataset.stopped;
      }
      if (source && source.readyState === EventSource.CLOSED) {
        source = null;
        setTimeout(listen, RETRY);
      }
    });
  };

  // A browser opens few connections to one server: pages that nobody looks at do without.
  document.addEventListener('visibilitychange', () => {
    if (document.hidden && source) {
      source.close();
      source = null;
    }
    listen();
  });

  // The page keeps room for the bar, however tall it is.
  const room = () => {
    document.documentElement.style.setProperty('--kohyo-preview', bar.offsetHeight + 'px');
  };
  new ResizeObserver(room).observe(bar);
  room();

  const before = sessionStorage.getItem(KEY);
  if (before) {
    sessionStorage.removeItem(KEY);
    const { open, focus } = JSON.parse(before);
    restore(open, focus);
    say(status().textContent);
  }
  listen();
})();
