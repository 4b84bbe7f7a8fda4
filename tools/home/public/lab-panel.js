// The panel of the run under way.

import { lockButtons } from './lab-buttons.js';
import { LiveBars } from './lab-live.js';
import { endingOf, trialSentence } from './lab-sentences.js';
import { print } from './print-output.js';

export class LabPanel {
  /** @type {HTMLElement} */
  #root;
  /** @type {LiveBars} */
  #live;
  /** @type {{ experiment: string, holds: boolean }[]} */
  #measured = [];
  /** "Experiment 2 of 5", where there are several. */
  #place = '';

  /** @param {HTMLElement} root */
  constructor(root) {
    this.#root = root;
    this.#live = new LiveBars(this.#part('live'));
  }

  /** The run under way when the page was made; or empty. */
  get run() {
    return this.#root.dataset['labRun'] ?? '';
  }

  /** @param {string} id */
  begin(id) {
    this.#root.dataset['labRun'] = id;
    this.#measured = [];
    this.#place = '';
    this.#live.clear();
    this.#part('output').textContent = '';
    this.#part('output').hidden = true;
    this.#bar().removeAttribute('value');
    this.be('running', 'Starting…');
  }

  /** Where the button was that began it, nothing has the focus. */
  focus() {
    this.#root.focus();
  }

  /** @param {any} event As `src/runs/run-event.ts` has it. */
  hear(event) {
    switch (event.type) {
      case 'output':
        return print(this.#part('output'), event.text);
      case 'experiment':
        return this.#beginExperiment(event);
      case 'trial':
        return this.#showTrial(event);
      case 'reading':
        return this.#live.add(event.variant, event.value);
      case 'measured':
        this.#measured.push(event);
        return;
      case 'ended':
        return this.be(...endingOf(event, this.#measured));
    }
  }

  stopping() {
    this.#say('Stopping…');
  }

  /** @param {any} experiment */
  #beginExperiment({ number, of, ...experiment }) {
    this.#place = of > 1 ? `Experiment ${number} of ${of}. ` : '';
    this.#live.begin(experiment);
  }

  /** @param {any} step */
  #showTrial(step) {
    const bar = this.#bar();
    bar.max = step.total;
    bar.value = step.done;
    this.#live.measuring(step.variant);
    this.#say(`${this.#place}${trialSentence(step)}`);
  }

  /**
   * @param {string} state `running`, or how it is over.
   * @param {string} text
   */
  be(state, text) {
    const isRunning = state === 'running';
    // Its button is about to vanish under the focus.
    if (this.#root.contains(document.activeElement)) {
      this.#root.focus({ preventScroll: true });
    }
    this.#root.dataset['state'] = state;
    this.#part('doing').hidden = !isRunning;
    this.lock();
    this.#say(text);
  }

  /** While it runs, no other may begin: of new buttons, too. */
  lock() {
    lockButtons(this.#root.dataset['state'] === 'running');
  }

  /** @param {string} text */
  #say(text) {
    this.#part('status').textContent = text;
  }

  #bar() {
    return /** @type {HTMLProgressElement} */ (this.#part('progress'));
  }

  /** @param {string} name */
  #part(name) {
    return /** @type {HTMLElement} */ (
      this.#root.querySelector(`[data-lab-${name}]`)
    );
  }
}
