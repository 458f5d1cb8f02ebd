#include <errno.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#include <readline/readline.h>
#include <readline/history.h>

// What Swift cannot say of readline: its variables are global and mutable, which Swift 6 refuses to touch, and ppoll
// needs a feature macro that Swift does not set. Every definition is `static inline`, so that no C target is needed.

int ppoll(struct pollfd *, nfds_t, const struct timespec *, const sigset_t *);

/// Where the next byte comes from; see `longhand_read_byte`.
static inline void longhand_set_getc(int (*function)(FILE *)) { rl_getc_function = function; }

static inline void longhand_set_startup_hook(int (*function)(void)) { rl_startup_hook = function; }

/// The completion function is asked with readline's idea of the word, which is made to be the whole line up to the
/// cursor, so that the shell decides alone where its word begins. The order of the candidates is the shell's as well.
static inline void longhand_set_completion(
    char **(*complete)(const char *, int, int), void (*display)(char **, int, int)) {
  rl_completer_word_break_characters = (char *)"";
  rl_completer_quote_characters = NULL;
  rl_attempted_completion_function = complete;
  rl_completion_display_matches_hook = display;
  rl_sort_completion_matches = 0;
  rl_ignore_completion_duplicates = 0;
}

/// To be called for each completion: readline puts both back to its own before each.
static inline void longhand_set_completion_suffix(int character) {
  rl_attempted_completion_over = 1;
  rl_completion_append_character = character;
}

static inline void longhand_configure(void) {
  rl_readline_name = "longhand";
  rl_change_environment = 0;
  // One Tab shows the list; an inputrc, which is read afterwards, may say otherwise.
  rl_variable_bind("show-all-if-ambiguous", "on");
  rl_initialize();
}

/// With timestamps an entry of several lines comes back from the file as one.
static inline void longhand_configure_history(int entries) {
  history_comment_char = '#';
  history_write_timestamps = 1;
  using_history();
  stifle_history(entries);
}

/// Whether more entries were read than are kept.
static inline int longhand_history_overflowed(void) { return history_base > 1; }

/// The latest entry, or NULL.
static inline const char *longhand_latest_entry(void) {
  HIST_ENTRY *entry = history_length > 0 ? history_get(history_base + history_length - 1) : NULL;
  return entry ? entry->line : NULL;
}

static inline const char *longhand_line(void) { return rl_line_buffer; }

static inline void longhand_write(const char *text) {
  fputs(text, rl_outstream ? rl_outstream : stdout);
}

static inline void longhand_flush(void) { fflush(rl_outstream ? rl_outstream : stdout); }

/// Begins the list of candidates on a line of its own, below the whole entry.
static inline void longhand_begin_list(void) {
  int point = rl_point;
  rl_point = rl_end;
  rl_redisplay();
  rl_crlf();
  rl_point = point;
}

static inline void longhand_end_list(void) {
  fflush(rl_outstream ? rl_outstream : stdout);
  rl_forced_update_display();
}

/// Reads one byte of the terminal, or EOF at its end or once `interrupted` says so.
///
/// readline's own function starts reading anew after a signal. Here signals are blocked but while `ppoll` waits, so that
/// none can slip in between the question and the wait.
static inline int longhand_read_byte(FILE *stream, int (*interrupted)(void)) {
  const int signals[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH, SIGALRM};
  sigset_t blocked, before;
  sigemptyset(&blocked);
  for (size_t i = 0; i < sizeof signals / sizeof *signals; i++) sigaddset(&blocked, signals[i]);
  for (;;) {
    pthread_sigmask(SIG_BLOCK, &blocked, &before);
    int stop = interrupted();
    int ready = 0;
    if (!stop && !rl_pending_signal()) {
      struct pollfd input = {.fd = fileno(stream), .events = POLLIN};
      ready = ppoll(&input, 1, NULL, &before);
    }
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    if (stop) return EOF;
    if (ready > 0) {
      unsigned char byte;
      ssize_t count = read(fileno(stream), &byte, 1);
      if (count == 1) return byte;
      if (count == 0 || errno != EINTR) return EOF;
    } else if (ready < 0 && errno != EINTR) {
      return EOF;
    }
    rl_check_signals();
  }
}
