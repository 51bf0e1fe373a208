/**
 * As it is loaded, react-aria takes the language of the system (useDefaultLocale) and asks whether there is one, for which
 * every language that ICU has is looked up. Ours is given to it (texts/language.tsx), so it is told another one first, which
 * is none and is refused at once.
 */
Object.assign(window, { [Symbol.for('react-aria.i18n.locale')]: '-' });

export {};
