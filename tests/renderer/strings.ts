import '../../renderer/shell/texts/provide.ts';
