#include "aside.h"
#include "lock.h"
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/file.h>
#include <time.h>
#include <unistd.h>

/// The locks that this process holds or waits for; guarded by the process's lock.
static store_lock *locks;

/// A child of fork() closes the locks that it shares with its parent: else they would outlive the
/// parent.
void store_locks_abandon(void) {
    for (store_lock *each = locks; each; each = each->next) {
        if (each->descriptor >= 0) close(each->descriptor);
        each->descriptor = -1;
    }
    locks = NULL;
}

/// Opens the lock file and makes its directory.
static int open_file(const char *directory, store_lock *lock) {
    int code = ENOENT;
    // Tries again where the directory was removed in between.
    for (int tries = 0; tries < 8 && code == ENOENT; tries++) {
        code = store_directory_create(directory);
        if (code) continue;
        store_process_lock();
        lock->descriptor = open(lock->path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0644);
        code = lock->descriptor < 0 ? errno : 0;
        if (!code) {
            lock->next = locks;
            locks = lock;
        }
        store_process_unlock();
    }
    return code;
}

static void close_file(store_lock *lock) {
    store_process_lock();
    if (lock->descriptor >= 0) {
        store_lock **link = &locks;
        while (*link != lock) link = &(*link)->next;
        *link = lock->next;
        close(lock->descriptor);
        lock->descriptor = -1;
    }
    store_process_unlock();
}

/// Whether the path still leads to the locked file. If it was removed, the next writer locks
/// another one.
static _Bool is_in_place(const store_lock *lock) {
    struct stat locked, named;
    return fstat(lock->descriptor, &locked) == 0 && lstat(lock->path, &named) == 0
           && locked.st_dev == named.st_dev && locked.st_ino == named.st_ino;
}

/// Writes this process's number into the lock file, for the error of a writer that waits in vain.
static void sign(int descriptor) {
    // The file's time of change says since when.
    char text[32];
    int size = snprintf(text, sizeof text, "%ld\n", (long)getpid());
    // The lock holds even where this fails.
    if (ftruncate(descriptor, 0) == 0) (void)!pwrite(descriptor, text, (size_t)size, 0);
}

static int32_t signature(int descriptor) {
    char text[64];
    ssize_t size = pread(descriptor, text, sizeof text - 1, 0);
    if (size <= 0) return 0;
    text[size] = 0;
    long holder = strtol(text, NULL, 10);
    return holder > 0 && holder <= INT32_MAX ? (int32_t)holder : 0;
}

static double seconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

store_problem store_lock_take(const char *directory, double timeout, store_lock *lock) {
    double start = seconds(), pause = 0.001;
    lock->path = store_path(directory, "/writer.lock");
    int code = lock->path ? open_file(directory, lock) : ENOMEM;
    while (!code) {
        if (flock(lock->descriptor, LOCK_EX | LOCK_NB) == 0) {
            if (is_in_place(lock)) {
                sign(lock->descriptor);
                return store_problem_with(STORE_OK, 0);
            }
            close_file(lock);
            code = open_file(directory, lock);
            continue;
        }
        if (errno != EWOULDBLOCK && errno != EINTR) {
            code = errno;
            break;
        }
        double left = timeout - (seconds() - start);
        // Negated, so that a time-out of NaN does not wait.
        if (!(left > 0)) {
            store_problem problem = store_problem_with(STORE_LOCK_TIMEOUT, 0);
            problem.lock_holder = signature(lock->descriptor);
            close_file(lock);
            return problem;
        }
        double now = left < pause ? left : pause;
        nanosleep(&(struct timespec){.tv_nsec = (long)(now * 1e9)}, NULL);
        pause = pause < 0.01 ? pause * 2 : 0.02;
    }
    close_file(lock);
    return store_problem_of(code);
}

/// Removes the lock file and its directory if the writer has committed nothing.
static void remove_traces(const store_lock *lock) {
    store_identity data;
    char *directory = store_path(lock->path, "");
    if (!directory) return;
    *strrchr(directory, '/') = 0;
    char *path = store_path(directory, "/data.mdb");
    if (path && store_identify(path, &data) == ENOENT && is_in_place(lock)) {
        unlink(lock->path);
        rmdir(directory);
    }
    free(path);
    free(directory);
}

void store_lock_give(store_lock *lock) {
    if (lock->descriptor >= 0) {
        // Takes the number out: the next writer must not be told of this process.
        (void)!ftruncate(lock->descriptor, 0);
        remove_traces(lock);
        // Unlocks before closing: a process that is just being started may share the descriptor for
        // a moment.
        flock(lock->descriptor, LOCK_UN);
        close_file(lock);
    }
    free(lock->path);
    lock->path = NULL;
}
