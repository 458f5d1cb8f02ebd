// The rules of differentiation live here: one `switch` over `Formula.Kind` that gives a node's derivative by each of its
// operands as a formula, for `derive`. The functions' own rules are on their cards; this file knows the kinds alone.
