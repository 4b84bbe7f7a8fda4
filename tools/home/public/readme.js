// Keeps the reader's place in a README while they change tabs.

const readme = document.querySelector('article.readme');
const { pathname } = location;
const [, , lesson] = pathname.split('/');
const key = `place:${lesson}`;

if (readme) {
  const place = Number(sessionStorage.getItem(key));
  // A link to a part of it says better where to be.
  const isAimed =
    location.hash !== '' && readme.querySelector(':target') !== null;
  if (!isAimed) readme.scrollTop = place;
  addEventListener('pagehide', () => {
    sessionStorage.setItem(key, String(readme.scrollTop));
  });
}
