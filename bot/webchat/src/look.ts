const light = { page: '#f6f8f7', surface: '#ffffff', text: '#14231f', quiet: '#43544f', line: '#cfdbd7', accent: '#0f5c4d', onAccent: '#ffffff' };
const dark = { page: '#10171a', surface: '#172126', text: '#e6efec', quiet: '#a9bab5', line: '#2d3b41', accent: '#7fd6bd', onAccent: '#0b1f1a' };

/** Web Chat's own colours, the same as the page's (app.css). */
export function styleOptions(isDark: boolean, isNarrow: boolean): Record<string, unknown> {
  const c = isDark ? dark : light;
  return {
    accent: c.accent,
    backgroundColor: c.page,
    primaryFont: 'inherit',
    subtle: c.quiet,
    timestampColor: c.quiet,
    bubbleBackground: c.surface,
    bubbleBorderColor: c.line,
    bubbleBorderRadius: 10,
    bubbleTextColor: c.text,
    bubbleMaxWidth: 640,
    bubbleFromUserBackground: c.accent,
    bubbleFromUserBorderColor: c.accent,
    bubbleFromUserBorderRadius: 10,
    bubbleFromUserTextColor: c.onAccent,
    cardEmphasisBackgroundColor: c.page,
    sendBoxBackground: c.surface,
    sendBoxTextColor: c.text,
    sendBoxPlaceholderColor: c.quiet,
    sendBoxButtonColor: c.quiet,
    sendBoxButtonColorOnFocus: c.accent,
    sendBoxButtonColorOnHover: c.accent,
    sendBoxButtonShadeColorOnFocus: c.page,
    sendBoxButtonShadeColorOnHover: c.page,
    sendBoxBorderTop: `1px solid ${c.line}`,
    suggestedActionLayout: 'flow',
    suggestedActionHeight: isNarrow ? 32 : 40,
    suggestedActionBackgroundColor: c.surface,
    suggestedActionBackgroundColorOnHover: c.page,
    suggestedActionBackgroundColorOnActive: c.line,
    suggestedActionTextColor: c.accent,
    suggestedActionTextColorOnHover: c.accent,
    suggestedActionTextColorOnActive: c.accent,
    suggestedActionBorderColor: c.accent,
    suggestedActionBorderRadius: 8,
    transcriptVisualKeyboardIndicatorColor: c.accent,
    newMessagesButtonTextColor: c.text,
    hideUploadButton: true,
    disableFileUpload: true,
    groupTimestamp: 60_000,
  };
}
