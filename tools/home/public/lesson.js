// The README beside a tab: hidden when a projector needs the room. On
// a narrow screen it lies below, and the link leads there.

const split = document.querySelector('main.split');
const link = document.querySelector('a.to-readme');
const narrow = matchMedia('(max-width: 60rem)');

if (split instanceof HTMLElement && link) {
  const show = () => {
    const isHidden = localStorage.getItem('readme') === 'hidden';
    split.classList.toggle('alone', isHidden);
    link.setAttribute('aria-expanded', String(!isHidden));
  };
  link.setAttribute('role', 'button');
  link.setAttribute('aria-controls', 'readme');
  link.addEventListener('click', (event) => {
    if (narrow.matches) return;
    event.preventDefault();
    const isHidden = split.classList.contains('alone');
    localStorage.setItem('readme', isHidden ? 'beside' : 'hidden');
    show();
  });
  show();
}
