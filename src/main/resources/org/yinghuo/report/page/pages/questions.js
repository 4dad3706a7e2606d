'use strict';
(() => {
  const words = JSON.parse(document.getElementById('words').textContent);
  const items = [...document.querySelectorAll('.kind ol>li')];
  const answers = new Map();
  const past = [];
  const store = 'yinghuo-answers ' + location.pathname;
  const byId = id => document.getElementById(id);
  const fill = (text, value) => text.replace('{0}', value);
  const before = item => item.dataset.before || '';
  const now = item => answers.has(item.id) ? answers.get(item.id) : before(item);
  const changed = () => items.filter(item => now(item) !== before(item));

  function show(item) {
    const answer = now(item);
    let found = false;
    for (const radio of item.querySelectorAll('input[type=radio]')) {
      radio.checked = radio.value === answer;
      found = found || radio.checked;
    }
    for (const other of item.querySelectorAll('.other')) {
      const prefix = other.dataset.prefix || '';
      other.value = !found && answer.startsWith(prefix) ? answer.slice(prefix.length) : '';
      const moves = other.parentElement.querySelector('.moves');
      if (moves) {
        moves.textContent = other.selectedOptions.length > 0 ? other.selectedOptions[0].dataset.moves || '' : '';
      }
    }
    item.classList.toggle('answered', answer !== '');
  }

  function keep() {
    try {
      localStorage.setItem(store, JSON.stringify([...answers]));
    } catch (noStorage) {
      // The answers stand in the page all the same.
    }
  }

  function tell() {
    const count = changed().length;
    byId('ready').textContent = fill(count === 0 ? words.nothing : words.ready, count);
    byId('save').disabled = count === 0;
    byId('undo').disabled = past.length === 0;
  }

  function set(chosen) {
    const step = chosen.filter(([item, answer]) => now(item) !== answer).map(([item]) => [item, now(item)]);
    if (step.length > 0) {
      past.push(step);
      for (const [item, answer] of chosen) {
        answers.set(item.id, answer);
        show(item);
      }
      keep();
      tell();
    }
  }

  function undo() {
    for (const [item, answer] of past.pop() || []) {
      answers.set(item.id, answer);
      show(item);
    }
    keep();
    filter();
    tell();
  }

  function matches(item) {
    const state = byId('by-state').value;
    // What was answered just now stays in sight, so that it can be changed.
    const answered = before(item) !== '';
    const text = byId('by-text').value.trim().toLowerCase();
    return (state === '' || (state === 'answered') === answered || (state === 'answered' && now(item) !== ''))
      && (byId('by-severity').value === '' || item.dataset.severity === byId('by-severity').value)
      && (byId('by-issue').value === '' || item.dataset.issue === byId('by-issue').value)
      && (text === '' || item.textContent.toLowerCase().includes(text) || item.id.includes(text));
  }

  function filter() {
    let count = 0;
    for (const kind of document.querySelectorAll('.kind')) {
      let shown = 0;
      for (const item of kind.querySelectorAll('ol>li')) {
        item.hidden = !matches(item);
        shown += item.hidden ? 0 : 1;
      }
      kind.hidden = shown === 0;
      kind.querySelector('.count').textContent = shown;
      count += shown;
    }
    byId('shown').textContent = fill(words.shown, count);
  }

  function cell(text) {
    const plain = text.replace(/\s+/g, ' ').trim();
    const safe = /^[=+\-@]/.test(plain) ? "'" + plain : plain;
    return '"' + safe.replace(/"/g, '""') + '"';
  }

  function csv() {
    const lines = [words.columns.map(cell).join(',')];
    for (const item of changed()) {
      const answer = now(item) === '' ? words.withdraw : now(item);
      lines.push([item.id, answer, item.querySelector('.what>span').textContent].map(cell).join(','));
    }
    return '\ufeff' + lines.join('\r\n') + '\r\n';
  }

  function save() {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([csv()], {type: 'text/csv;charset=utf-8'}));
    const day = new Date();
    const file = fill(words.file, [day.getFullYear(), day.getMonth() + 1, day.getDate(), day.getHours(), day.getMinutes()]
      .map(part => String(part).padStart(2, '0')).join(''));
    link.download = file;
    document.body.append(link);
    link.click();
    link.remove();
    byId('ready').textContent = fill(words.saved, file);
    try {
      localStorage.removeItem(store);
    } catch (noStorage) {
      // Nothing was kept.
    }
  }

  document.addEventListener('change', event => {
    const item = event.target.closest('.kind ol>li');
    if (item && event.target.matches('input[type=radio]')) {
      set([[item, event.target.value]]);
    } else if (item && event.target.matches('.other')) {
      const value = event.target.value.trim();
      set([[item, value === '' ? before(item) : (event.target.dataset.prefix || '') + value]]);
    }
  });
  document.addEventListener('click', event => {
    if (event.target.dataset.do === 'all') {
      const kind = event.target.closest('.kind');
      const answer = kind.querySelector('.all select').value;
      if (answer !== '') {
        const asked = [...kind.querySelectorAll('ol>li')].filter(item => !item.hidden && item.querySelector('fieldset'));
        const open = asked.filter(item => now(item) === '');
        set((open.length > 0 ? open : asked).map(item => [item, answer]));
      }
    }
  });
  document.addEventListener('keydown', event => {
    if ((event.ctrlKey || event.metaKey) && event.key === 'z' && !event.target.matches('input[type=text],input[type=search]')) {
      event.preventDefault();
      undo();
    }
  });
  if (items.length > 0) {
    byId('filter').addEventListener('input', filter);
    byId('filter').addEventListener('submit', event => event.preventDefault());
    byId('undo').addEventListener('click', undo);
    byId('save').addEventListener('click', save);
    try {
      for (const [id, answer] of JSON.parse(localStorage.getItem(store) || '[]')) {
        if (items.some(item => item.id === id)) {
          answers.set(id, answer);
        }
      }
    } catch (noStorage) {
      // Nothing was kept.
    }
    items.forEach(show);
    filter();
    tell();
  }
})();
