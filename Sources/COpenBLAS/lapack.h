// What is used of LAPACK, which comes with OpenBLAS. Matrices lie column after column; every argument is a pointer.
#ifndef LONGHAND_LAPACK_H
#define LONGHAND_LAPACK_H

// Eigenvalues and eigenvectors: of a symmetric matrix, and of any.
void dsyevd_(const char *job, const char *triangle, const int *n, double *a, const int *a_line, double *values,
             double *work, const int *work_size, int *integers, const int *integers_size, int *info);

void dgeev_(const char *left_job, const char *right_job, const int *n, double *a, const int *a_line, double *real,
            double *imaginary, double *left, const int *left_line, double *right, const int *right_line, double *work,
            const int *work_size, int *info);

// Singular values.
void dgesdd_(const char *job, const int *rows, const int *columns, double *a, const int *a_line, double *values,
             double *u, const int *u_line, double *vt, const int *vt_line, double *work, const int *work_size,
             int *integers, int *info);

// Elimination with row exchanges, and what is solved by it.
void dgetrf_(const int *rows, const int *columns, double *a, const int *a_line, int *pivots, int *info);

void dgesv_(const int *n, const int *columns, double *a, const int *a_line, int *pivots, double *b, const int *b_line,
            int *info);

// Least squares.
void dgelsd_(const int *rows, const int *columns, const int *right_columns, double *a, const int *a_line, double *b,
             const int *b_line, double *values, const double *cutoff, int *rank, double *work, const int *work_size,
             int *integers, int *info);

// Triangles.
void dpotrf_(const char *triangle, const int *n, double *a, const int *a_line, int *info);

void dgeqrf_(const int *rows, const int *columns, double *a, const int *a_line, double *factors, double *work,
             const int *work_size, int *info);

void dorgqr_(const int *rows, const int *columns, const int *reflections, double *a, const int *a_line,
             const double *factors, double *work, const int *work_size, int *info);
#endif
