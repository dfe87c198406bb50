using Lianghui.Analysis.Meetings;
using Lianghui.Extraction.Meetings;
using Lianghui.Text;

namespace Lianghui.Analysis.Tests.News;

/// <summary>When two accounts are of one meeting.</summary>
public class MeetingListTest
{
    [Theory]
    [InlineData("2031-01-04", "2031-01-04", "Tea Growing Promotion Conference", "Provincial Tea Growing Conference", null, null, true)]
    [InlineData("2031-01-04", "2031-01-05", "Tea Growing Promotion Conference", "Tea Growing Promotion Conference", null, null, false)]
    [InlineData("2031-01-04", null, "Tea Growing Promotion Conference", "Provincial Tea Growing Promotion Conference", null, "Li Mou", true)]
    [InlineData("2031-01-04", null, "Tea Growing Promotion Conference", "Tea Growing Promotion Conference", "Zhang Mou", "Li Mou", false)]
    [InlineData(null, null, "Work Conference", "Work Conference", null, null, false)]
    [InlineData("2031-01-04", null, "Tea Conference", "Salt Conference", null, null, false)]
    public void Accounts_are_joined_by_place_body_day_and_name(string? day, string? otherDay, string name, string otherName, string? chair, string? otherChair, bool one) =>
        Assert.Equal(one, MeetingList.AreOne(Of(day, name, chair), Of(otherDay, otherName, otherChair)));

    private static Meeting Of(string? day, string name, string? chair) => new(
        day is null ? null : DateOnly.ParseExact(day, "yyyy-MM-dd"), null, "HB", "conference", name, false, null, chair, null, chair is null ? null : "chaired", null, new TextSpan(0, 1), null, []);
}
