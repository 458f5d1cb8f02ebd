// The processor's floating-point flags, which C reaches with one instruction and Swift not at all.
#ifndef LONGHAND_FLOATING_POINT_H
#define LONGHAND_FLOATING_POINT_H

enum {
  FLOATING_POINT_INVALID = 1,
  FLOATING_POINT_DIVIDE = 4,
  FLOATING_POINT_OVERFLOW = 8,
  FLOATING_POINT_WATCHED = 13,
};

#if defined(__x86_64__)
#include <xmmintrin.h>

static inline unsigned int floating_point_flags(void) { return _mm_getcsr() & FLOATING_POINT_WATCHED; }

static inline void floating_point_clear(void) { _mm_setcsr(_mm_getcsr() & ~0x3fu); }

static inline void floating_point_raise(unsigned int flags) { _mm_setcsr(_mm_getcsr() | flags); }
#else
#include <fenv.h>

static inline unsigned int floating_point_flags(void) {
  int raised = fetestexcept(FE_INVALID | FE_DIVBYZERO | FE_OVERFLOW);
  return (raised & FE_INVALID ? FLOATING_POINT_INVALID : 0) | (raised & FE_DIVBYZERO ? FLOATING_POINT_DIVIDE : 0) |
         (raised & FE_OVERFLOW ? FLOATING_POINT_OVERFLOW : 0);
}

static inline void floating_point_clear(void) { feclearexcept(FE_ALL_EXCEPT); }

static inline void floating_point_raise(unsigned int flags) {
  feraiseexcept((flags & FLOATING_POINT_INVALID ? FE_INVALID : 0) | (flags & FLOATING_POINT_DIVIDE ? FE_DIVBYZERO : 0) |
                (flags & FLOATING_POINT_OVERFLOW ? FE_OVERFLOW : 0));
}
#endif

#endif
