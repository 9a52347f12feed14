/// What the headers of images ask of a compiler: they compile as C23, C11 and C++17, with clang and gcc.
///
/// Clang alone knows which pointers may be NULL, which enumerations are closed, and, for Swift, how many
/// bytes a parameter points to. For other compilers the macros below say nothing of that.
#ifndef IMAGE_COMPILER_H
#define IMAGE_COMPILER_H

#include <assert.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#if __has_include(<ptrcheck.h>)
#include <ptrcheck.h>
#else
#define __sized_by(size)
#endif
#if __has_include(<lifetimebound.h>)
#include <lifetimebound.h>
#else
#define __noescape
#endif

#ifdef __clang__
#define IMAGE_NONNULL_BEGIN _Pragma("clang assume_nonnull begin")
#define IMAGE_NONNULL_END _Pragma("clang assume_nonnull end")
#else
#define IMAGE_NONNULL_BEGIN
#define IMAGE_NONNULL_END
#define _Nullable
#define _Nonnull
#endif

#ifdef __cplusplus
#define IMAGE_EXTERN_BEGIN extern "C" {
#define IMAGE_EXTERN_END }
#else
#define IMAGE_EXTERN_BEGIN
#define IMAGE_EXTERN_END
#endif

/// The start and the end of a header's declarations: they have C's names, and a pointer is never NULL
/// unless it says `_Nullable`.
#define IMAGE_HEADER_BEGIN IMAGE_EXTERN_BEGIN IMAGE_NONNULL_BEGIN
#define IMAGE_HEADER_END IMAGE_NONNULL_END IMAGE_EXTERN_END

/// Begins an enumeration of an integer type. An open one may hold other numbers than its constants, which a
/// later version gave it; a closed one may not. gcc takes a type in C from version 13 on: for older ones
/// the enumeration is that integer, and its constants have no type of their own.
#if defined(__clang__)
#define IMAGE_OPEN_ENUM(name, type) IMAGE_TYPED_ENUM(name, type, open)
#define IMAGE_CLOSED_ENUM(name, type) IMAGE_TYPED_ENUM(name, type, closed)
#define IMAGE_TYPED_ENUM(name, type, extensibility)                                                \
    enum __attribute__((enum_extensibility(extensibility))) name : type;                           \
    typedef enum name name;                                                                        \
    enum __attribute__((enum_extensibility(extensibility))) name : type
#elif defined(__cplusplus)
#define IMAGE_OPEN_ENUM(name, type) enum name : type
#define IMAGE_CLOSED_ENUM(name, type) enum name : type
#else
#define IMAGE_OPEN_ENUM(name, type)                                                                \
    typedef type name;                                                                             \
    enum
#define IMAGE_CLOSED_ENUM(name, type) IMAGE_OPEN_ENUM(name, type)
#endif

/// A function that is always compiled into its caller, and one that never is.
#define IMAGE_INLINE __attribute__((always_inline)) static inline
#ifdef __clang__
#define IMAGE_OUT_OF_LINE __attribute__((noinline)) static inline
#else
#define IMAGE_OUT_OF_LINE __attribute__((noinline, unused)) static
#endif

/// Before a loop that runs a few times, which is slower when it is unrolled; the second keeps it from being
/// vectorised too.
#ifdef __clang__
#define IMAGE_ROLLED_LOOP _Pragma("clang loop unroll(disable)")
#define IMAGE_SCALAR_LOOP _Pragma("clang loop vectorize(disable) interleave(disable) unroll(disable)")
#else
#define IMAGE_ROLLED_LOOP
#define IMAGE_SCALAR_LOOP
#endif

#endif
