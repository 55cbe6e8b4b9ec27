# Run with -DSOURCE=addin -DOUT=folder: writes the headers of the checks' constants once more, with
# constants that a test can change, and constants.cpp, which lists them all; fails when nothing uses
# one. Only the test `constants` is built with these; the product's constants stay constants.
set(headers core/checks/figures/reading.hpp core/checks/relations/evidence.hpp
    core/checks/relations/limits.hpp)
set(declaration "inline constexpr ([a-z:_ ]*[a-z_]) ([a-z0-9_]+) =")

function(write_if_changed file text)
    if(EXISTS ${file})
        file(READ ${file} old)
        if(old STREQUAL text)
            return()
        endif()
    endif()
    file(WRITE ${file} "${text}")
endfunction()

file(GLOB_RECURSE sources ${SOURCE}/core/checks/*.cpp)
set(users "")
foreach(source IN LISTS sources)
    file(READ ${source} text)
    string(APPEND users "${text}")
endforeach()

set(includes "")
set(rows "")
foreach(header IN LISTS headers)
    file(READ ${SOURCE}/${header} text)
    string(REGEX REPLACE "inline constexpr " "inline " loose "${text}")
    write_if_changed(${OUT}/${header} "${loose}")
    string(REGEX MATCH "namespace utfall::([a-z:_]+)::([a-z_]+) {" space "${text}")
    set(outer ${CMAKE_MATCH_1})
    set(inner ${CMAKE_MATCH_2})
    string(APPEND includes "#include \"${header}\"\n")
    string(REGEX MATCHALL "${declaration}" found "${text}")
    foreach(one IN LISTS found)
        string(REGEX MATCH "${declaration}" one "${one}")
        set(name ${CMAKE_MATCH_2})
        if(NOT users MATCHES "${inner}::${name}[^a-z0-9_]")
            message(FATAL_ERROR "${inner}::${name} in ${header} is used nowhere")
        endif()
        string(APPEND rows
            "        {\"${inner}::${name}\", &${outer}::${inner}::${name}},\n")
    endforeach()
endforeach()
write_if_changed(${OUT}/constants.cpp "// Written by LooseConstants.cmake.
${includes}
#include \"constants/constant.hpp\"

namespace utfall::tests {

const std::vector<Constant>& constants() {
    static const std::vector<Constant> all{
${rows}    };
    return all;
}

} // namespace utfall::tests
")
