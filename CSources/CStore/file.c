// Stores whose value is the content of one file.
#define _XOPEN_SOURCE 700
#include "steady.h"
#include "store_seal.h"
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

/// An empty file cannot be mapped.
static const char nothing;

static void unmap(store_memory file) {
    if (file.size) munmap((void *)file.bytes, file.size);
}

static void release(store *handle) {
    unmap(((store_steady *)handle)->own);
    free(handle);
}

static const store_kind kind = {.take = store_steady_take, .release = release};

/// Maps what a descriptor leads to, if that is a regular file.
static store_problem map(int descriptor, store_memory *file) {
    struct stat status;
    if (fstat(descriptor, &status) != 0) return store_problem_of_errno(errno);
    if (!S_ISREG(status.st_mode)) return store_problem_with(STORE_NOT_A_FILE, 0);
    *file = (store_memory){&nothing, 0};
    if (status.st_size == 0) return store_problem_with(STORE_OK, 0);
    if ((uintmax_t)status.st_size > PTRDIFF_MAX) return store_problem_of_errno(ENOMEM);
    size_t size = (size_t)status.st_size;
    void *start = mmap(NULL, size, PROT_READ, MAP_PRIVATE, descriptor, 0);
    if (start == MAP_FAILED) return store_problem_of_errno(errno);
    *file = (store_memory){start, size};
    return store_problem_with(STORE_OK, 0);
}

store_problem store_open_file(const char *path, const store_contents *contents, store **result) {
    static const char *const itself[] = {"", NULL};
    *result = NULL;
    if (store_seal_forbids(path, path, itself, store_is_permitted())) {
        return store_problem_with(STORE_SEALED, 0);
    }
    store_memory file;
    // Opening a pipe must not wait for its writer.
    int descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0) return store_problem_of_errno(errno);
    store_problem problem = map(descriptor, &file);
    close(descriptor);
    if (problem.fault != STORE_OK) return problem;
    problem = store_steady_open(&kind, contents->accept, file, result);
    if (problem.fault != STORE_OK) unmap(file);
    return problem;
}
