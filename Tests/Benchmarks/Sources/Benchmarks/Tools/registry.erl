%% Tools by name in Erlang's persistent_term and in an ETS table, looked up for the benchmarks.
%%
%% The first line it reads is the names, the second the descriptions, without blanks. Then each line
%% names a table and how often to look every tool up; the answer is the sum of the sizes of the
%% descriptions, and the nanoseconds without those of the loop.
-module(registry).
-export([main/0]).

main() ->
    Names = words(),
    Descriptions = words(),
    Table = ets:new(tools, [set, protected, {read_concurrency, true}]),
    lists:foreach(
        fun({Name, Description}) ->
            Tool = #{name => Name, description => Description, parameters => parameters()},
            persistent_term:put({tools, Name}, Tool),
            ets:insert(Table, {Name, Tool})
        end,
        lists:zip(Names, Descriptions)
    ),
    %% Names come from a request: they are not the very terms that are keys.
    serve(Table, [binary:copy(Name) || Name <- Names]).

parameters() ->
    [
        #{name => <<"city">>, type => string, required => true, description => <<"The city.">>},
        #{name => <<"unit">>, type => string, required => false, enum => [<<"c">>, <<"f">>]}
    ].

words() -> [list_to_binary(Word) || Word <- string:lexemes(io:get_line(""), " \n")].

serve(Table, Names) ->
    case io:get_line("") of
        eof ->
            init:stop();
        Line ->
            [Way, Count] = string:lexemes(Line, " \n"),
            Times = list_to_integer(Count),
            {Sum, Time} = timed(fun() -> repeat(list_to_atom(Way), Table, Names, Times, 0) end),
            {_, Loop} = timed(fun() -> repeat(loop, Table, Names, Times, 0) end),
            io:format("~b ~b~n", [Sum, Time - Loop]),
            serve(Table, Names)
    end.

timed(Function) ->
    Start = erlang:monotonic_time(nanosecond),
    Result = Function(),
    {Result, erlang:monotonic_time(nanosecond) - Start}.

repeat(_, _, _, 0, Sum) -> Sum;
repeat(persistent_term, Table, Names, Times, Sum) ->
    repeat(persistent_term, Table, Names, Times - 1, Sum + from_term(Names, 0));
repeat(ets, Table, Names, Times, Sum) ->
    repeat(ets, Table, Names, Times - 1, Sum + from_table(Table, Names, 0));
repeat(loop, Table, Names, Times, Sum) ->
    repeat(loop, Table, Names, Times - 1, Sum + sizes(Names, 0)).

from_term([], Sum) -> Sum;
from_term([Name | Rest], Sum) ->
    #{description := Description} = persistent_term:get({tools, Name}),
    from_term(Rest, Sum + byte_size(Description)).

from_table(_, [], Sum) -> Sum;
from_table(Table, [Name | Rest], Sum) ->
    [{_, #{description := Description}}] = ets:lookup(Table, Name),
    from_table(Table, Rest, Sum + byte_size(Description)).

sizes([], Sum) -> Sum;
sizes([Name | Rest], Sum) -> sizes(Rest, Sum + byte_size(Name)).
