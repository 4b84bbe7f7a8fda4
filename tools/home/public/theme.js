// Dark or light: as the system says, until a person says otherwise.
// Loaded before the page is drawn, so that nothing flashes.

{
  const kept = localStorage.getItem('theme');
  if (kept) document.documentElement.dataset['theme'] = kept;

  const isDark = () => {
    const { theme } = document.documentElement.dataset;
    const system = matchMedia('(prefers-color-scheme: dark)');
    return theme ? theme === 'dark' : system.matches;
  };

  document.addEventListener('DOMContentLoaded', () => {
    const button = document.querySelector('#theme-button');
    button?.addEventListener('click', () => {
      const next = isDark() ? 'light' : 'dark';
      document.documentElement.dataset['theme'] = next;
      localStorage.setItem('theme', next);
    });
  });
}
