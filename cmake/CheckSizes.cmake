# Run by the test `sizes`: fails for a file that has grown too long to be read at once.
set(most_lines 400)
get_filename_component(root ${CMAKE_CURRENT_LIST_DIR} DIRECTORY)
set(long)
file(GLOB_RECURSE sources
    ${root}/addin/*.cpp ${root}/addin/*.hpp ${root}/examples/*.cpp ${root}/examples/*.hpp
    ${root}/tests/*.cpp ${root}/tests/*.hpp)
foreach(source IN LISTS sources)
    file(READ ${source} text)
    string(REGEX MATCHALL "\n" ends "${text}")
    list(LENGTH ends count)
    if(count GREATER most_lines)
        list(APPEND long "${source}: ${count} lines")
    endif()
endforeach()
if(long)
    list(JOIN long "\n" told)
    message(FATAL_ERROR "Split these by purpose, none above ${most_lines} lines:\n${told}")
endif()
