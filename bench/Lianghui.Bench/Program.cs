using Lianghui.Bench;

// usage: dotnet run -c Release --project bench/Lianghui.Bench -- matching CORPUS WORK [MEGABYTES]
var (what, corpus, work) = (args[0], args[1], args[2]);
if (what != "charts")
{
    Directory.CreateDirectory(work);
}

switch (what)
{
    case "matching":
        MatchingBench.Run(corpus, work, args.Length > 3 ? int.Parse(args[3]) : 200);
        break;
    case "terms":
        TermBench.Run(corpus);
        break;
    case "extraction":
        ExtractionBench.Run(corpus);
        break;
    case "pages":
        PagesBench.Run(corpus, work);
        break;
    case "charts":
        await ChartsBench.RunAsync(corpus, [.. args.Skip(2)]);
        break;
    default:
        Console.Error.WriteLine("what to measure: matching, terms, extraction, pages (TEXTS PDFS) or charts (ADDRESS PATH…)");
        return 2;
}

return 0;
