using System.CommandLine;
using Lianghui.Analysis.Meetings;
using Lianghui.Cli.Output;

namespace Lianghui.Cli.Verbs;

/// <summary><c>meetings</c>: who met, when, where and what for, from the articles of the library.</summary>
internal static class MeetingsVerb
{
    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var common = new CommonOptions();
        var body = new Option<string?>("--body") { Description = "only this body, such as standing-committee or government-executive" };
        var command = new Command("meetings", """
            List the meetings that articles tell of: day, place, body, chair or speaker, subject. One meeting told twice is one row.

            Examples:
              lianghui meetings --year 2026
              lianghui meetings --place Guangdong --body standing-committee --format json
            """);
        common.AddTo(command);
        command.Options.Add(body);
        command.SetAction(parsed =>
        {
            var library = common.Open(parsed);
            var found = MeetingList.Of(library, common.Query(parsed)).Where(f => parsed.GetValue(body) is not { } code || f.Meeting.Body == code).ToList();
            if (found.Count == 0)
            {
                Console.Error.WriteLine("No meeting found. Meetings are read from articles; add them with: lianghui add FOLDER --kind article");
            }

            RowWriter.Write([.. found.Select(NewsRows.Of)], parsed.GetValue(common.Format), [.. NewsRows.MeetingColumns]);
            return 0;
        });
        return command;
    }
}
