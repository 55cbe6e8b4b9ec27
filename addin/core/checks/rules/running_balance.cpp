#include "core/checks/rules/rules.hpp"

namespace utfall::core::checks {

namespace {

std::vector<Family> propose(const Search& search) {
    return find_running(search, "running_balance", Running::balance);
}

} // namespace

const Rule running_balance_rule{
    "running_balance",
    {"löpande saldo", "running balance"},
    {"Ett löpande saldo är det förra, med det som har kommit in och utan det som har gått ut.",
     "A running balance is the one before, with what has come in and without what has gone out."},
    {{"Dag|In|Ut|Kvar i kassan\n"
      "Ingående||0|2350\n"
      "12 januari||186|2164\n"
      "20 januari|1200||3364\n"
      "3 februari|2745|1130|4979\n"
      "17 februari||600|4379\n"
      "2 mars|1840|72|6147\n",
      "Day|In|Out|In the cash box\n"
      "Opening||0|2350\n"
      "12 January||186|2164\n"
      "20 January|1200||3364\n"
      "3 February|2745|1130|4979\n"
      "17 February||600|4379\n"
      "2 March|1840|72|6147\n"},
     {4, 3},
     "4799"},
    {{Stage::late, Direction::across, propose}, {Stage::late, Direction::down, propose}}};

} // namespace utfall::core::checks
