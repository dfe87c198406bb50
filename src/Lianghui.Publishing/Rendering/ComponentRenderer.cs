using System.Text.Encodings.Web;
using System.Text.Unicode;
using Lianghui.Publishing.Wording;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Lianghui.Publishing.Rendering;

/// <summary>Renders a Razor component to HTML outside a server, so that one component serves the page and the file.</summary>
public static class ComponentRenderer
{
    /// <summary>Renders the component with its parameters.</summary>
    public static async Task<string> RenderAsync<TComponent>(IDictionary<string, object?> parameters)
        where TComponent : IComponent
    {
        // Chinese stays Chinese in the source of the page; markup characters are still escaped.
        await using var services = new ServiceCollection()
            .AddSingleton(HtmlEncoder.Create(UnicodeRanges.All))
            .BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
            DirectionMarks.ShownInHtml((await renderer.RenderComponentAsync<TComponent>(ParameterView.FromDictionary(parameters))).ToHtmlString()));
    }
}
