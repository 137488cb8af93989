package heed.samples;

abstract class LetterManager {}
