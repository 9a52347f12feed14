#define _GNU_SOURCE 1
#include "test_process.h"
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#if defined(__GLIBC__)
#include <malloc.h>
#elif defined(__APPLE__)
#include <mach/mach.h>
#include <malloc/malloc.h>
#endif

#if defined(__linux__)
/// The value of a key in a file of /proc, which states kilobytes, in bytes; negative where the key
/// is missing.
static int64_t kilobytes_of(const char *path, const char *key) {
    int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0) return -1;
    // The files that are read here have some hundred bytes.
    char text[4096];
    size_t length = 0;
    ssize_t count;
    while (length < sizeof text - 1 &&
           (count = read(file, text + length, sizeof text - 1 - length)) > 0)
        length += (size_t)count;
    close(file);
    text[length] = 0;
    const char *found = strstr(text, key);
    return found ? strtoll(found + strlen(key), NULL, 10) * 1024 : -1;
}
#endif

test_process_memory test_process_measure(void) {
    test_process_memory memory = {-1, 0, -1};
#if defined(__GLIBC__)
    malloc_trim(0);
    struct mallinfo2 info = mallinfo2();
    memory.heap = (int64_t)(info.uordblks + info.hblkhd);
    memory.unused = (int64_t)info.fordblks;
#elif defined(__APPLE__)
    malloc_statistics_t statistics;
    malloc_zone_statistics(NULL, &statistics);
    memory.heap = (int64_t)statistics.size_in_use;
    task_vm_info_data_t info;
    mach_msg_type_number_t count = TASK_VM_INFO_COUNT;
    if (task_info(mach_task_self(), TASK_VM_INFO, (task_info_t)&info, &count) == KERN_SUCCESS)
        memory.private_ = (int64_t)info.phys_footprint;
#endif
#if defined(__linux__)
    memory.private_ = kilobytes_of("/proc/self/smaps_rollup", "\nPrivate_Dirty:");
#endif
    return memory;
}

int64_t test_process_peak(void) {
    struct rusage usage;
    if (getrusage(RUSAGE_SELF, &usage) != 0) return -1;
#if defined(__APPLE__)
    return usage.ru_maxrss;
#else
    return usage.ru_maxrss * 1024;
#endif
}
