#include "probe_internal.h"

pid_t probe_hold_lock(const char *path) {
    int ready[2];
    if (pipe(ready) != 0) return -1;
    pid_t child = fork();
    if (child == 0) {
        store_writer *writer;
        store_problem problem = store_writer_begin(path, &probe_contents, 5, &writer);
        char answer = (char)problem.fault;
        (void)!write(ready[1], &answer, 1);
        alarm(60);
        while (problem.fault == STORE_OK) pause();
        _exit(1);
    }
    char answer = 1;
    close(ready[1]);
    ssize_t size = read(ready[0], &answer, 1);
    close(ready[0]);
    return size == 1 && answer == STORE_OK ? child : -1;
}

pid_t probe_publish(const char *path, uint64_t first) {
    pid_t child = fork();
    if (child == 0) {
        alarm(60);
        while (publish(path, first) == STORE_OK) first++;
        _exit(1);
    }
    return child;
}

void probe_kill(pid_t process) {
    int status;
    kill(process, SIGKILL);
    waitpid(process, &status, 0);
}

void probe_sleep(unsigned microseconds) { usleep(microseconds); }
