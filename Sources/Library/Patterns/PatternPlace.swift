/// Where in a text a regular expression may ask to be.
enum PatternPlace {
  case beginning, beginningOfLine, end, endOfLine, endOfText, wordBoundary, noWordBoundary
}
