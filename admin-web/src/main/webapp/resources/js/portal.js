// Conveniences. Every page works without them.
document.documentElement.classList.add('scripted');

document.addEventListener('DOMContentLoaded', () => {
  const menu = document.querySelector('.menu-button');
  const list = document.getElementById('menu');
  if (menu && list) {
    const show = open => {
      menu.setAttribute('aria-expanded', String(open));
      list.toggleAttribute('data-closed', !open);
    };
    show(false);
    menu.addEventListener('click', () => show(menu.getAttribute('aria-expanded') !== 'true'));
  }
  // The first thing that went wrong is where the reader should be.
  const problem = document.querySelector('main .notice-problem[role="alert"]');
  if (problem) {
    problem.tabIndex = -1;
    problem.focus();
  }
});

document.addEventListener('click', event => {
  const button = event.target.closest('[data-copy]');
  if (!button) return;
  const source = button.dataset.copyFrom ? document.getElementById(button.dataset.copyFrom).textContent : button.dataset.copy;
  navigator.clipboard.writeText(source).then(() => {
    button.setAttribute('data-copied', '');
    say(button.dataset.done);
    setTimeout(() => button.removeAttribute('data-copied'), 1600);
  });
});

// A checkbox that marks all others of its table.
document.addEventListener('change', event => {
  if (!event.target.matches('[data-mark-all]')) return;
  event.target.closest('table').querySelectorAll('tbody input[type="checkbox"]').forEach(box => { box.checked = event.target.checked; });
});

// "/" finds, j and k walk through a list of work, Enter opens. Never while somebody types.
document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, textarea, select')) return;
  const links = [...document.querySelectorAll('[data-walk] [data-stop]')];
  const at = links.indexOf(document.activeElement);
  if (event.key === '/') {
    event.preventDefault();
    document.getElementById('find')?.focus();
  } else if (event.key === 'j' && links.length) {
    links[Math.min(at + 1, links.length - 1)].focus();
  } else if (event.key === 'k' && links.length) {
    links[Math.max(at - 1, 0)].focus();
  }
});

function say(text) {
  let voice = document.getElementById('voice');
  if (!voice) {
    voice = document.createElement('div');
    voice.id = 'voice';
    voice.className = 'seen-by-ear';
    voice.setAttribute('role', 'status');
    document.body.append(voice);
  }
  voice.textContent = text;
}
