# utf8proc as an archive: what it holds goes into our library, which then needs nothing more of the
# machine that it runs on.
find_path(UTF8PROC_INCLUDE utf8proc.h)
find_library(UTF8PROC_LIBRARY ${CMAKE_STATIC_LIBRARY_PREFIX}utf8proc${CMAKE_STATIC_LIBRARY_SUFFIX})

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(Utf8proc
    REQUIRED_VARS UTF8PROC_LIBRARY UTF8PROC_INCLUDE
    REASON_FAILURE_MESSAGE "install libutf8proc-dev, or set UTF8PROC_LIBRARY to the archive")

add_library(Utf8proc::Static STATIC IMPORTED)
set_target_properties(Utf8proc::Static PROPERTIES
    IMPORTED_LOCATION ${UTF8PROC_LIBRARY}
    INTERFACE_COMPILE_DEFINITIONS UTF8PROC_STATIC)
target_include_directories(Utf8proc::Static SYSTEM INTERFACE ${UTF8PROC_INCLUDE})
