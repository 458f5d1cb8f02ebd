import Machine

/// The misconceptions of one script, tried out.
struct Workshop {}
