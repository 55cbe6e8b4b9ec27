# Settings for all of our own code: C++20, warnings, nothing exported by accident.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_CXX_VISIBILITY_PRESET hidden)
set(CMAKE_VISIBILITY_INLINES_HIDDEN ON)

if(NOT CMAKE_BUILD_TYPE)
    set(CMAKE_BUILD_TYPE Release CACHE STRING "Debug, Release, ..." FORCE)
endif()

# On in developers' builds and in CI: a newer compiler's new warning must not stop a user's build.
option(UTFALL_WARNINGS_ARE_ERRORS "Stop the build at a warning" OFF)

add_library(utfall_settings INTERFACE)
target_compile_options(utfall_settings INTERFACE
    -Wall -Wextra -Wconversion -Wshadow -Wnon-virtual-dtor
    $<$<BOOL:${UTFALL_WARNINGS_ARE_ERRORS}>:-Werror>
    # Bit-identical results: no reassociation, and no fused multiply-add on machines that have it.
    -fno-fast-math -ffp-contract=off)
target_include_directories(utfall_settings INTERFACE ${PROJECT_SOURCE_DIR})
