/// The catalog that is built in, as text.
#ifndef SNAPSHOT_H
#define SNAPSHOT_H

#pragma clang assume_nonnull begin

/// snapshot.sql: the rows of the tables. Static memory, ended by a zero byte.
const char *snapshot_sql(void);

#pragma clang assume_nonnull end

#endif
