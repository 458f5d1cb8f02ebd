// Products of small matrices as OpenBLAS reckons them on processors with fused multiply-add, to the bit: Swift has no way to
// ask for that instruction on processors that have it.
#ifndef LONGHAND_SMALL_PRODUCTS_H
#define LONGHAND_SMALL_PRODUCTS_H

// One product, (rows, terms)·(terms, columns), with any steps.
struct small_product {
  long rows, columns, terms;
  const double *a;
  long a_row, a_term;
  const double *b;
  long b_term, b_column;
  double *out;
  long out_row, out_column;
};

// A matrix, an output of a line each, times a vector.
struct small_lines {
  long lines, terms;
  const double *matrix;
  long line, term;
  const double *vector;
  long step;
  double *out;
  long out_step;
};

typedef double small_four __attribute__((vector_size(32)));
typedef double small_four_anywhere __attribute__((vector_size(32), aligned(8)));

#define SMALL_INLINE static inline __attribute__((always_inline))

SMALL_INLINE small_four small_load(const double *cells, long step) {
  if (step == 1) return *(const small_four_anywhere *)cells;
  return (small_four){cells[0], cells[step], cells[2 * step], cells[3 * step]};
}

SMALL_INLINE small_four small_all(double number) { return (small_four){number, number, number, number}; }

// Two matrices: for each result the products one by one, in ascending order of the terms.
SMALL_INLINE void small_matrices(struct small_product p) {
#pragma clang fp contract(off)
  for (long i = 0; i < p.rows; i++) {
    const double *row = p.a + i * p.a_row;
    double *target = p.out + i * p.out_row;
    long j = 0;
    for (; j + 4 <= p.columns; j += 4) {
      const double *column = p.b + j * p.b_column;
      small_four total = {0, 0, 0, 0};
      for (long k = 0; k < p.terms; k++)
        total = __builtin_elementwise_fma(
            small_all(row[k * p.a_term]), small_load(column + k * p.b_term, p.b_column), total);
      for (long lane = 0; lane < 4; lane++) target[(j + lane) * p.out_column] = total[lane];
    }
    for (; j < p.columns; j++) {
      const double *column = p.b + j * p.b_column;
      double total = 0;
      for (long k = 0; k < p.terms; k++) total = __builtin_fma(row[k * p.a_term], column[k * p.b_term], total);
      target[j * p.out_column] = total;
    }
  }
}

// Lines whose terms lie side by side: four sums side by side over whole fours of terms, then the terms that are left. The last
// lines, where fewer than four are left, are reckoned without fusing, a pair with two sums each.
SMALL_INLINE void small_lines_of_terms(struct small_lines p) {
#pragma clang fp contract(off)
  long whole = p.terms & ~3L;
  for (long i = 0; i < p.lines; i++) {
    const double *line = p.matrix + i * p.line;
    double total;
    if (i < (p.lines & ~3L)) {
      small_four sums = {0, 0, 0, 0};
      for (long k = 0; k < whole; k += 4)
        sums = __builtin_elementwise_fma(
            small_load(line + k * p.term, p.term), small_load(p.vector + k * p.step, p.step), sums);
      total = (sums[0] + sums[2]) + (sums[1] + sums[3]);
    } else if ((p.lines & 1) && i == p.lines - 1) {
      small_four sums = {0, 0, 0, 0};
      for (long k = 0; k < whole; k += 4)
        sums = sums + small_load(line + k * p.term, p.term) * small_load(p.vector + k * p.step, p.step);
      total = (sums[0] + sums[2]) + (sums[1] + sums[3]);
    } else {
      double even = 0, odd = 0;
      for (long k = 0; k < whole; k += 2) {
        double one = line[k * p.term] * p.vector[k * p.step];
        double other = line[(k + 1) * p.term] * p.vector[(k + 1) * p.step];
        even = even + one;
        odd = odd + other;
      }
      total = even + odd;
    }
    const double *rest = line + whole * p.term, *x = p.vector + whole * p.step;
    if (p.terms - whole == 1) {
      total = __builtin_fma(rest[0], x[0], total);
    } else if (p.terms - whole > 1) {
      double product = rest[p.term] * x[p.step];
      double sum = __builtin_fma(rest[0], x[0], product);
      if (p.terms - whole == 3) sum = __builtin_fma(rest[2 * p.term], x[2 * p.step], sum);
      total = total + sum;
    }
    p.out[i * p.out_step] = total;
  }
}

// Lines that lie side by side, four at a time: the terms are added in fours, then a pair, then one. Lines that are left have
// their products added one by one.
SMALL_INLINE void small_lines_side_by_side(struct small_lines p) {
#pragma clang fp contract(off)
  long i = 0;
  for (; i + 4 <= p.lines; i += 4) {
    const double *next = p.matrix + i * p.line, *x = p.vector;
    small_four total = {0, 0, 0, 0};
    long k = 0;
    for (; k + 4 <= p.terms; k += 4, next += 4 * p.term, x += 4 * p.step) {
      small_four sum = small_load(next + p.term, p.line) * small_all(x[p.step]);
      sum = __builtin_elementwise_fma(small_load(next, p.line), small_all(x[0]), sum);
      sum = __builtin_elementwise_fma(small_load(next + 2 * p.term, p.line), small_all(x[2 * p.step]), sum);
      sum = __builtin_elementwise_fma(small_load(next + 3 * p.term, p.line), small_all(x[3 * p.step]), sum);
      total = total + sum;
    }
    if (p.terms & 2) {
      small_four sum = small_load(next + p.term, p.line) * small_all(x[p.step]);
      sum = __builtin_elementwise_fma(small_load(next, p.line), small_all(x[0]), sum);
      total = total + sum;
      next += 2 * p.term;
      x += 2 * p.step;
    }
    if (p.terms & 1) {
      small_four product = small_load(next, p.line) * small_all(x[0]);
      total = total + product;
    }
    for (long lane = 0; lane < 4; lane++) p.out[(i + lane) * p.out_step] = total[lane];
  }
  // Two or three lines alone that lie close have the terms of whole fours added in pairs.
  int is_close = p.lines < 4 && p.term == p.lines && p.step == 1;
  for (; i < p.lines; i++) {
    double total = 0;
    long k = 0;
    for (; is_close && k + 2 <= (p.terms & ~3L); k += 2) {
      double product = p.matrix[i * p.line + (k + 1) * p.term] * p.vector[k + 1];
      total = total + __builtin_fma(p.matrix[i * p.line + k * p.term], p.vector[k], product);
    }
    for (; k < p.terms; k++)
      total = __builtin_fma(p.matrix[i * p.line + k * p.term], p.vector[k * p.step], total);
    p.out[i * p.out_step] = total;
  }
}

SMALL_INLINE void small_product_anyhow(struct small_product p) {
  if (p.rows == 1 && p.columns == 1) {
    double total = 0;
    for (long k = 0; k < p.terms; k++) total = __builtin_fma(p.a[k * p.a_term], p.b[k * p.b_term], total);
    p.out[0] = total;
    return;
  }
  if (p.rows > 1 && p.columns > 1) {
    // Four results at a time, whichever way there are four.
    if (p.columns < 4 && p.rows >= 4)
      p = (struct small_product){p.columns, p.rows,  p.terms, p.b,   p.b_column,   p.b_term,
                                 p.a,       p.a_term, p.a_row, p.out, p.out_column, p.out_row};
    return small_matrices(p);
  }
  int is_left = p.columns == 1;
  struct small_lines lines =
      is_left ? (struct small_lines){p.rows, p.terms, p.a, p.a_row, p.a_term, p.b, p.b_term, p.out, p.out_row}
              : (struct small_lines){p.columns, p.terms, p.b, p.b_column, p.b_term, p.a, p.a_term, p.out, p.out_column};
  if (lines.term == 1 || (is_left && lines.line != 1))
    small_lines_of_terms(lines);
  else
    small_lines_side_by_side(lines);
}

#if defined(__x86_64__)
static __attribute__((target("avx2,fma"), unused)) void small_product_fused(struct small_product p) {
  small_product_anyhow(p);
}

static __attribute__((unused)) void small_product_plain(struct small_product p) { small_product_anyhow(p); }

// Where the processor cannot fuse, the C library does: the same bits, slowly.
static inline void small_product_into(struct small_product p) {
  if (__builtin_cpu_supports("fma") && __builtin_cpu_supports("avx2"))
    small_product_fused(p);
  else
    small_product_plain(p);
}
#else
static inline void small_product_into(struct small_product p) { small_product_anyhow(p); }
#endif

#undef SMALL_INLINE
#endif
