/// What tests need and Swift cannot do: fork, drop privileges, mount, and values to publish.
#ifndef PROBE_H
#define PROBE_H

#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

#pragma clang assume_nonnull begin

/// Fills a value of a version: its number over and over, and a checksum at the end.
void probe_value_fill(void *bytes, size_t size, uint64_t version);

/// A store_accept: 0 if the value is whole, otherwise 7.
int32_t probe_value_accept(const void *bytes, size_t size);

/// A store_accept: as the other, but refuses (9) versions of 1000 and above.
int32_t probe_value_accept_low(const void *bytes, size_t size);

/// The version of a whole value.
uint64_t probe_value_version(const void *bytes, size_t size);

/// The key of the values that are published here.
#define PROBE_KEY "value/1"

/// Bytes in a value.
#define PROBE_SIZE 16384

/// The scenario could not be played here.
#define PROBE_IMPOSSIBLE 77

/// A parent opens a store, pins, and forks; the child reads through the parent's handle while the
/// parent goes on and a third process publishes. 0, or the number of the step that failed.
int probe_fork(const char *path);

/// The same with a writer: the child's use of it fails, its end does not free the parent's lock,
/// and the child's life does not prolong it. 0, or the number of the step that failed.
int probe_fork_writer(const char *path);

/// A process that holds the writer's lock until it is killed. Returns when it has it; negative: it
/// could not have it.
pid_t probe_hold_lock(const char *path);

/// A process that publishes versions from `first` on until it is killed.
pid_t probe_publish(const char *path, uint64_t first);

/// A process that holds a pin until it is killed; negative: it could not.
pid_t probe_hold_pin(const char *path);

/// A process that has the store open and has read it, until it is killed.
pid_t probe_idle(const char *path);

/// A process that is stopped in the middle of a commit, with all locks.
pid_t probe_stop_in_commit(const char *path);

/// A read-only user reads a store in the lower layer of an overlay while another user's first
/// publication moves it to the upper. 0, the number of the step, or PROBE_IMPOSSIBLE.
int probe_overlay(const char *path);

/// Publishes and reads on what the system calls a network file system: by new files and copies. As
/// above.
int probe_remote(const char *path);

/// Two containers' processes with the same number read one store. As above.
int probe_containers(const char *path);

/// Stops a writer before each step of its commit, removes the lock file, and lets another commit
/// before it goes on: both commits are there, and a pin of before keeps its bytes. 0, the number of
/// the step that failed, or PROBE_IMPOSSIBLE.
int probe_writer_stopped(const char *path);

/// Removes the data file while one writer is stopped in its commit and another waits for it: what the
/// latter commits is there. As above.
int probe_file_removed(const char *path);

/// Damages the file under a reader and a writer that has read; another publishes over it, and the
/// first is told of it. As above.
int probe_file_replaced(const char *path);

/// Mounts one store at two places and writes to it from four processes through both, while the lock
/// file is removed again and again: all 1,000 commits are there. As above.
int probe_two_mounts(const char *path);

/// Kills and buries a process.
void probe_kill(pid_t process);

/// Waits for this many microseconds.
void probe_sleep(unsigned microseconds);

/// Opens and pins as an unprivileged user: the version read, 10000 more if it read a copy;
/// negative: the fault. PROBE_IMPOSSIBLE: not privileged in the first place.
int probe_read_as_nobody(const char *path);

/// Whether a writer that an unprivileged user begins is denied: 0, or 1 where it is not.
/// PROBE_IMPOSSIBLE as above.
int probe_write_as_nobody(const char *path);

/// Opens a file as an unprivileged user: the fault. PROBE_IMPOSSIBLE as above.
int probe_map_as_nobody(const char *path);

/// Lets threads read a store, one after another: the most that share slots with others, of those that
/// could have one of their own. PROBE_IMPOSSIBLE: no thread has one on this system.
int probe_slots_of_threads(const char *path, int threads);

/// Calls a function in `count` children of fork(), one after another: how many of them did not return 0
/// within 20 seconds.
int probe_children(int (*body)(void), int count);

/// The standard directory where the variables MODELCATALOG_HOME, XDG_DATA_HOME and HOME have these values,
/// NULL where they are not set; for free().
char *probe_standard_directory(
    const char *_Nullable own, const char *_Nullable data, const char *_Nullable home
);

/// Publishes on a file system of its own, makes that read-only, reads a copy and fails to write. 0,
/// the number of the step that failed, or PROBE_IMPOSSIBLE.
int probe_read_only(const char *path);

/// Publishes on a file system of its own until it is full. 0, the number of the step that failed,
/// or PROBE_IMPOSSIBLE.
int probe_disk_full(const char *path);

/// Publishes on file systems of its own of many small sizes, so that room runs out at every moment;
/// each publication works or says that the disk is full, and what is stored stays. As above.
int probe_disk_sizes(const char *path);

/// The same with limits on the size of files (RLIMIT_FSIZE).
int probe_file_sizes(const char *path);

/// Publishes more than a map holds for which there is address space; then another process, which
/// has more, does. As above.
int probe_map_full(const char *path);

/// Opens and pins with every reader slot of LMDB taken, then with one free again. 0, or the number
/// of the step that failed.
int probe_slots_used_up(const char *path);

/// Opens, pins and publishes with little address space. 0, the number of the step that failed, or
/// PROBE_IMPOSSIBLE.
int probe_little_address_space(const char *path);

/// Opens, by a relative path, a store that need not be there, and goes to another directory before it
/// comes to be. 0, or the number of the step that failed.
int probe_stand_in_elsewhere(const char *path);

/// The same with children that make it, read it and remove it. As above.
int probe_stand_in_fork(const char *path);

/// The same of a path below a directory that an unprivileged user may not enter. As above, or
/// PROBE_IMPOSSIBLE.
int probe_stand_in_denied(const char *path);

/// What reading a damaged file may come to.
typedef enum probe_answer {
    PROBE_RIGHT, ///< the newest version; after a write, the written one
    PROBE_OLDER, ///< an older one, whole
    PROBE_ERROR,
    PROBE_WRONG,
    PROBE_ANSWERS,
} probe_answer;

/// What came of damaging a file many times.
typedef struct probe_damage_report {
    int fault;       ///< 0, or how the process of `number` ended: above 1000 by a signal
    uint64_t number; ///< of the last that was tried; the damage depends on it alone
    unsigned answers[PROBE_ANSWERS];
} probe_damage_report;

/// Damages a data file `count` times, in processes of their own, and opens, pins and looks up in it
/// each time. What damage, its number says, from `first` on: one bit of a meta page each below
/// PROBE_META_BITS; above, some bits flipped, bytes overwritten, or the end cut off. With `many`
/// values, the tree has several levels.
probe_damage_report probe_read_damaged(
    const char *path, _Bool many, uint64_t first, unsigned count
);

/// The same, and publishes over each damaged file.
probe_damage_report probe_write_damaged(
    const char *path, _Bool many, uint64_t first, unsigned count
);

/// The same, while a reader has the file open; without cuts.
probe_damage_report probe_damage_open(
    const char *path, _Bool many, uint64_t first, unsigned count
);

/// The bits of both meta pages.
#define PROBE_META_BITS 2432

#pragma clang assume_nonnull end

#endif
