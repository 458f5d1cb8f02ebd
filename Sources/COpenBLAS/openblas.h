// What is used of OpenBLAS: the products of vectors and matrices of floats of two widths.
//
// The declarations stand here because the place of OpenBLAS's own header differs between systems.
#ifndef LONGHAND_OPENBLAS_H
#define LONGHAND_OPENBLAS_H

enum { BLAS_ROWS = 101, BLAS_COLUMNS = 102, BLAS_AS_IT_IS = 111, BLAS_TRANSPOSED = 112 };

double cblas_ddot(int n, const double *x, int x_step, const double *y, int y_step);

float cblas_sdot(int n, const float *x, int x_step, const float *y, int y_step);

void cblas_dgemv(int order, int transposition, int rows, int columns, double alpha, const double *a, int a_line,
                 const double *x, int x_step, double beta, double *y, int y_step);

void cblas_sgemv(int order, int transposition, int rows, int columns, float alpha, const float *a, int a_line,
                 const float *x, int x_step, float beta, float *y, int y_step);

void cblas_dgemm(int order, int a_transposition, int b_transposition, int rows, int columns, int terms, double alpha,
                 const double *a, int a_line, const double *b, int b_line, double beta, double *out, int out_line);

void cblas_sgemm(int order, int a_transposition, int b_transposition, int rows, int columns, int terms, float alpha,
                 const float *a, int a_line, const float *b, int b_line, float beta, float *out, int out_line);

// Longhand has threads of its own; where OpenBLAS has some too, they stay out of it.
void openblas_set_num_threads(int threads);

// The processors that a process may use, as bits; C's own declaration is hidden from Swift.
int sched_getaffinity(int process, unsigned long size, void *set);
#endif
